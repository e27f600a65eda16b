import { getLocale, getTranslations } from "next-intl/server";
import { Notice } from "@/app/_ui/notice";
import { SummaryList, type SummaryRow } from "@/app/_ui/summary-list";
import type { Person } from "@/lib/auth/read-person";
import { formatSlot } from "@/lib/format";
import type { DraftForm } from "@/lib/requests/draft-form";
import { topicKindOf } from "@/lib/requests/read-customer-requests";
import type { Slot } from "@/lib/rules/slot";
import { toolLabel } from "../../_words/tool-label";

/** What is about to be sent, in four groups, each thing with a link that changes it. */
export async function DraftSummary({
  form,
  slots: [first, second],
  person,
}: {
  form: DraftForm;
  slots: readonly Slot[];
  person: Person;
}) {
  const [t, kinds, language] = await Promise.all([
    getTranslations("apply.review"),
    getTranslations("apply.kind"),
    getLocale(),
  ]);
  const change = (step: string, about: string) => ({
    href: `/apply/${step}?from=review`,
    about: t("about", { thing: about }),
  });
  const slotRow = (name: string, slot: Slot | undefined): SummaryRow => ({
    name,
    value: slot ? <strong className="text-slot">{formatSlot(slot, language)}</strong> : t("empty"),
    change: change("slots", name),
  });
  const optional = (name: string, value: string): SummaryRow => ({
    name,
    value: value || <span className="text-muted">{t("empty")}</span>,
    change: change("topic", name),
  });
  return (
    <>
      <section className="stack gap-2">
        <h2>{t("slots")}</h2>
        <SummaryList rows={[slotRow(t("first"), first), slotRow(t("second"), second)]} />
      </section>
      <section className="stack gap-2">
        <h2>{t("tool")}</h2>
        {form.isUrlExtracted === "on" ? (
          <Notice tone="attention">
            <p>{t("extracted")}</p>
          </Notice>
        ) : null}
        <ToolSummary form={form} />
      </section>
      <section className="stack gap-2">
        <h2>{t("topic")}</h2>
        <SummaryList
          rows={[
            {
              name: t("kind"),
              value: kinds(topicKindOf(form.topicKind)),
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

async function ToolSummary({ form }: { form: DraftForm }) {
  const t = await getTranslations("apply.review");
  const change = { href: "/apply/tool?from=review", about: t("about", { thing: t("tool") }) };
  if (form.tool === "google_meet") {
    return <SummaryList rows={[{ name: t("toolRow"), value: t("toolMeet"), change }]} />;
  }
  if (form.urlWhen === "later") {
    const rows = [
      { name: t("toolRow"), value: await toolLabel(form.toolName), change },
      { name: t("url"), value: t("urlLater") },
    ];
    return <SummaryList rows={rows} />;
  }
  const rows: SummaryRow[] = [{ name: t("url"), value: form.meetingUrl, change }];
  if (form.isGuestConfirmed === "on") rows.push({ name: t("guest"), value: t("guestYes") });
  if (form.meetingCode) rows.push({ name: t("code"), value: form.meetingCode });
  return <SummaryList rows={rows} />;
}
