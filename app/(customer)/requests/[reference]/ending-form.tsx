import { getTranslations } from "next-intl/server";
import { emptyFormState, type FormState } from "@/app/_server/form-state";
import { Button } from "@/app/_ui/button";
import { ButtonLink } from "@/app/_ui/button-link";
import { ActionForm } from "@/app/_ui/form";
import { SlotTime, SlotTimes } from "@/app/_ui/slot-time";
import { SummaryList } from "@/app/_ui/summary-list";
import { TextArea } from "@/app/_ui/text-area";
import type { CustomerRequest } from "@/lib/requests/read-customer-request";
import { REASON_MAX } from "@/lib/rules/judge-message";
import { CommandInputs } from "./command-inputs";
import { MonthEffect } from "./month-effect";

/** The page before a request ends by the customer's wish: what it is, what it means, and why if they like. */
export async function EndingForm({
  request,
  now,
  action,
}: {
  request: CustomerRequest;
  now: Date;
  action: (state: FormState, form: FormData) => Promise<FormState>;
}) {
  const [t, summary, kinds] = await Promise.all([
    getTranslations("request.withdraw"),
    getTranslations("request.summary"),
    getTranslations("apply.kind"),
  ]);
  const { meeting, candidates, topicKind, reference } = request;
  return (
    <ActionForm action={action} initial={emptyFormState()}>
      <CommandInputs request={request} />
      <SummaryList
        rows={[
          { name: summary("reference"), value: reference },
          ...(meeting
            ? [
                {
                  name: summary(candidates.length === 0 ? "when" : "standing"),
                  value: <SlotTime slot={meeting} />,
                },
              ]
            : []),
          ...(candidates.length === 0
            ? []
            : [{ name: summary(meeting ? "offered" : "wishes"), value: <SlotTimes slots={candidates} /> }]),
          { name: summary("kind"), value: kinds(topicKind) },
        ]}
      />
      <MonthEffect months={request.heldMonths} now={now} />
      <TextArea
        name="reason"
        rows={3}
        label={t("reason")}
        support={t("reasonHint", { max: REASON_MAX })}
        necessity="optional"
      />
      <p className="flex flex-wrap gap-3">
        <Button kind="danger">{t("send")}</Button>
        <ButtonLink href={`/requests/${reference}`} kind="secondary">
          {t("keep")}
        </ButtonLink>
      </p>
    </ActionForm>
  );
}
