import { emptyFormState } from "@/app/_server/form-state";
import { Button } from "@/app/_ui/button";
import { ActionForm } from "@/app/_ui/form";
import { SelectField } from "@/app/_ui/select-field";
import type { Language } from "@/lib/auth/actor";
import type { StaffRequest } from "@/lib/requests/staff-request";
import { translatorFor } from "@/lib/words";
import { assign } from "./desk-actions";

/** 受付担当: who works on the request, changeable by anybody of support. */
export function AssignForm({ request, language }: { request: StaffRequest; language: Language }) {
  const say = translatorFor(language);
  const assigneeId = request.assignee?.staffId ?? "";
  const options = [
    { value: "", label: say("staff.detail.nobody") },
    ...request.staff.map(({ staffId, name }) => ({ value: staffId, label: name })),
  ];
  return (
    <ActionForm action={assign} initial={emptyFormState({ assigneeId })}>
      <input type="hidden" name="reference" value={request.reference} />
      <input type="hidden" name="seenAssigneeId" value={assigneeId} />
      <div className="flex items-end gap-2">
        <div className="w-full max-w-70">
          <SelectField name="assigneeId" label={say("staff.detail.assignee")} options={options} />
        </div>
        <span className="shrink-0">
          <Button kind="secondary">{say("staff.detail.assign")}</Button>
        </span>
      </div>
    </ActionForm>
  );
}
