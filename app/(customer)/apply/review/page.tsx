import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { currentPerson, requireMember } from "@/app/_server/actor";
import { emptyFormState } from "@/app/_server/form-state";
import { isFormAnswer } from "@/app/_server/is-form-answer";
import { BackLink } from "@/app/_ui/back-link";
import { Button } from "@/app/_ui/button";
import { CheckBox } from "@/app/_ui/check-box";
import { ActionForm } from "@/app/_ui/form";
import { Notice } from "@/app/_ui/notice";
import { StepLine } from "@/app/_ui/step-line";
import { businessNow } from "@/lib/clock";
import { formatMonth } from "@/lib/format";
import { readOfficeHoursTerms } from "@/lib/requests/read-customer-landing";
import { readDraftStanding } from "@/lib/requests/read-draft-standing";
import { readableSlots, readOfferedSlots } from "@/lib/requests/schema";
import { monthsHeld } from "@/lib/rules/claims";
import { DraftSummary } from "./draft-summary";
import { sendRequest } from "./send-request";

const STEPS = ["slots", "tool", "topic"] as const;
const TERMS = ["terms1", "terms2", "terms3", "terms4"] as const;

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("apply.review");
  return { title: t("title") };
}

/** Step 4: everything once more, then the application. A gap leads to the first step that has one. */
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
  const gap = STEPS.find((step) => refusals[step].length > 0);
  if (gap && !(await isFormAnswer())) redirect(`/apply/${gap}`);
  const { changed } = await searchParams;

  const [t, apply, steps, language] = await Promise.all([
    getTranslations("apply.review"),
    getTranslations("apply"),
    getTranslations("apply.step"),
    getLocale(),
  ]);
  const slots = readableSlots(readOfferedSlots(draft.form));
  const [month = "", second] = monthsHeld({ meeting: null, candidates: slots, alternates: [] }).map((held) =>
    formatMonth(held, language, now),
  );
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
      <ActionForm action={sendRequest} initial={emptyFormState()}>
        <input type="hidden" name="requestKey" value={draft.requestKey} />
        <input type="hidden" name="savedAt" value={draft.savedAt.toISOString()} />
        <DraftSummary form={draft.form} slots={slots} person={person} />
        <section className="stack">
          <h2>{t("before")}</h2>
          <p>{t("notYet", { days: terms.policy.firstAnswerBusinessDays })}</p>
          <ul className="stack list-disc gap-1 pl-6">
            {TERMS.map((key) => (
              <li key={key}>{t(key)}</li>
            ))}
          </ul>
          <p>
            <a href="/scope" target="_blank" rel="noopener" className="inline-flex min-h-11 items-center">
              {apply("scopePage")}
            </a>
          </p>
        </section>
        <CheckBox name="consent" label={t("consent")} necessity="required" />
        <div className="stack gap-2">
          <p>
            <Button>{t("send")}</Button>
          </p>
          <p className="text-muted text-support">
            {second === undefined ? t("effectOne", { month }) : t("effectTwo", { month, second })}
          </p>
        </div>
      </ActionForm>
    </>
  );
}
