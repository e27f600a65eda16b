import { emptyFormState } from "@/app/_server/form-state";
import { Button } from "@/app/_ui/button";
import { ActionForm } from "@/app/_ui/form";
import { assign } from "./desk-actions";

/** 「自分が担当する」 for a request nobody works on yet. */
export function ClaimButton({
  reference,
  staffId,
  label,
}: {
  reference: string;
  staffId: string;
  label: string;
}) {
  return (
    <ActionForm action={assign} initial={emptyFormState()}>
      <input type="hidden" name="reference" value={reference} />
      <input type="hidden" name="assigneeId" value={staffId} />
      <Button kind="secondary">{label}</Button>
    </ActionForm>
  );
}
