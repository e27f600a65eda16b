import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { currentPerson, requireMember } from "@/app/_server/actor";
import { isFormAnswer } from "@/app/_server/is-form-answer";
import { BackLink } from "@/app/_ui/back-link";
import { Notice } from "@/app/_ui/notice";
import { StepLine } from "@/app/_ui/step-line";
import { businessNow } from "@/lib/clock";
import { formatMonth } from "@/lib/format";
import { readOfficeHoursTerms } from "@/lib/requests/read-customer-landing";
import { readDraftStanding } from "@/lib/requests/read-draft-standing";
import { readableSlots, readOfferedSlots } from "@/lib/requests/schema";
import { monthsHeld } from "@/lib/rules/claims";
import { firstStepMissing } from "../first-step-missing";
import { BrokenSteps } from "./broken-steps";
import { DraftSummary } from "./draft-summary";
import { SendForm } from "./send-form";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("apply.review");
  return { title: t("title") };
}

/** Step 4: everything once more, then the application. A step not yet made is led to; one undone is told. */
export default async function ReviewPage({ searchParams }: PageProps<"/apply/review">) {
  const actor = await requireMember();
  const now = businessNow();
  const [standing, terms, person] = await Promise.all([
    readDraftStanding({ actor, now, kind: "apply" }),
    readOfficeHoursTerms({ now }),
    currentPerson(),
  ]);
  if (standing.outcome !== "ok" || !person) notFound();
  if (standing.value === null) redirect("/apply/slots");
  const { draft, refusals } = standing.value;
  const gap = firstStepMissing(draft.form);
  if (gap && !(await isFormAnswer())) redirect(`/apply/${gap}`);
  const isBroken = Object.values(refusals).some((told) => told.length > 0);
  const { changed } = await searchParams;

  const [t, steps, language] = await Promise.all([
    getTranslations("apply.review"),
    getTranslations("apply.step"),
    getLocale(),
  ]);
  const slots = readableSlots(readOfferedSlots(draft.form));
  const months = monthsHeld({ meeting: null, candidates: slots, alternates: [] }).map((month) =>
    formatMonth(month, language, now),
  );
  const summary = <DraftSummary form={draft.form} slots={slots} person={person} policy={terms.policy} />;
  return (
    <>
      <BackLink href="/apply/topic" />
      <header className="stack gap-2">
        <StepLine step={4} total={4} name={steps("review")} />
        <h1>{t("title")}</h1>
      </header>
      {changed === "1" ? (
        <Notice tone="attention" isResult>
          <p>{t("changed")}</p>
        </Notice>
      ) : null}
      {isBroken ? (
        <>
          <BrokenSteps refusals={refusals} />
          {summary}
        </>
      ) : (
        <SendForm draft={draft} months={months} policy={terms.policy}>
          {summary}
        </SendForm>
      )}
    </>
  );
}
