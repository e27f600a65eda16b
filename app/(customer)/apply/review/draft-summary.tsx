import { getTranslations } from "next-intl/server";
import { SlotTime } from "@/app/_ui/slot-time";
import { SummaryList, type SummaryRow } from "@/app/_ui/summary-list";
import type { Person } from "@/lib/auth/read-person";
import type { DraftForm } from "@/lib/requests/draft-form";
import { topicKindOf } from "@/lib/requests/read-customer-requests";
import type { PolicySettings } from "@/lib/rules/policy";
import type { Slot } from "@/lib/rules/slot";
import { TOPIC_KINDS } from "@/lib/rules/topic-kinds";
import { ToolSummary } from "./tool-summary";

/** What is about to be sent, in four groups, each thing with a link that changes it. */
export async function DraftSummary({
  form,
  slots: [first, second],
  person,
  policy,
}: {
  form: DraftForm;
  slots: readonly Slot[];
  person: Person;
  policy: PolicySettings;
}) {
  const [t, kinds] = await Promise.all([getTranslations("apply.review"), getTranslations("apply.kind")]);
  const change = (step: string, about: string) => ({
    href: `/apply/${step}?from=review`,
    about: t("about", { thing: about }),
  });
  const slotRow = (name: string, slot: Slot | undefined): SummaryRow => ({
    name,
    value: slot ? (
      <strong className="text-slot">
        <SlotTime slot={slot} />
      </strong>
    ) : (
      t("empty")
    ),
    change: change("slots", name),
  });
  const optional = (name: string, value: string): SummaryRow => ({
    name,
    value: value || <span className="text-muted">{t("empty")}</span>,
    change: change("topic", name),
  });
  const kind = topicKindOf(form.topicKind);
  return (
    <>
      <section className="stack gap-2">
        <h2>{t("slots")}</h2>
        <SummaryList rows={[slotRow(t("first"), first), slotRow(t("second"), second)]} />
      </section>
      <section className="stack gap-2">
        <h2>{t("tool")}</h2>
        <ToolSummary form={form} policy={policy} />
      </section>
      <section className="stack gap-2">
        <h2>{t("topic")}</h2>
        <SummaryList
          rows={[
            {
              name: t("kind"),
              value: (
                <>
                  <p>{kinds(kind)}</p>
                  {TOPIC_KINDS[kind] === "not_answered" ? (
                    <p className="text-muted text-support">{t("outside")}</p>
                  ) : null}
                </>
              ),
              change: change("topic", t("kind")),
            },
            { name: t("text"), value: form.topic, change: change("topic", t("text")) },
            optional(t("references"), form.references),
            optional(t("requests"), form.requests),
            optional(t("participants"), form.participants),
          ]}
        />
      </section>
      <section className="stack gap-2">
        <h2>{t("contact")}</h2>
        <SummaryList
          rows={[
            { name: t("name"), value: person.name },
            { name: t("email"), value: person.email },
            {
              name: t("account"),
              value: `${person.currentAccount?.name}\n${person.currentAccount?.operatorId}`,
            },
          ]}
        />
      </section>
    </>
  );
}
