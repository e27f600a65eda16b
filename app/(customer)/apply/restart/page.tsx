import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { requireMember } from "@/app/_server/actor";
import { BackLink } from "@/app/_ui/back-link";
import { Button } from "@/app/_ui/button";
import { ButtonLink } from "@/app/_ui/button-link";
import { SummaryList, type SummaryRow } from "@/app/_ui/summary-list";
import { businessNow } from "@/lib/clock";
import { formatInstant, formatSlot } from "@/lib/format";
import type { DraftForm } from "@/lib/requests/draft-form";
import { readDraft } from "@/lib/requests/read-draft";
import { readableSlots, readOfferedSlots } from "@/lib/requests/schema";
import { draftToolLabel } from "../../_words/draft-tool-label";
import { restartApplication } from "./restart-application";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("apply.restart");
  return { title: t("title") };
}

/** Asks before an unfinished application is thrown away, showing what would be lost. */
export default async function RestartPage() {
  const actor = await requireMember();
  const draft = await readDraft({ actor, now: businessNow(), kind: "apply" });
  if (draft.outcome !== "ok") notFound();
  if (draft.value === null) redirect("/apply/slots");
  const [t, language] = await Promise.all([getTranslations("apply.restart"), getLocale()]);
  const { form, savedAt } = draft.value;
  return (
    <>
      <BackLink href="/" />
      <h1>{t("title")}</h1>
      <p>{t("text", { time: formatInstant(savedAt, language) })}</p>
      <SummaryList rows={await filledRows(form)} />
      <form action={restartApplication} className="flex flex-wrap gap-3">
        <Button kind="danger">{t("discard")}</Button>
        <ButtonLink href="/apply/review" kind="secondary">
          {t("keep")}
        </ButtonLink>
      </form>
    </>
  );
}

/** What was entered so far, a row for each step that has something. */
async function filledRows(form: DraftForm): Promise<SummaryRow[]> {
  const [t, language] = await Promise.all([getTranslations("apply.step"), getLocale()]);
  const slots = readableSlots(readOfferedSlots(form)).map((slot) => formatSlot(slot, language));
  const rows = [
    { name: t("slots"), value: slots.join("\n") },
    { name: t("tool"), value: await draftToolLabel(form) },
    { name: t("topic"), value: form.topic },
  ];
  return rows
    .filter(({ value }) => value !== "")
    .map(({ name, value }) => ({ name, value: <span className="line-clamp-4">{value}</span> }));
}
