import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { ButtonLink } from "@/app/_ui/button-link";
import type { MemberActor } from "@/lib/auth/actor";
import { businessNow } from "@/lib/clock";
import { type CustomerLanding, readCustomerLanding } from "@/lib/requests/read-customer-landing";
import { readDraft } from "@/lib/requests/read-draft";
import { EarliestNote } from "../_slots/earliest-note";
import { BeforeList } from "./before-list";
import { DraftNotice } from "./draft-notice";
import { OpenRequest } from "./open-request";
import { PauseNotice } from "./pause-notice";
import { PlanCard } from "./plan-card";

// With these the page itself says why and what to do; a button would only lead to the same words.
const WITHOUT_BUTTON: readonly CustomerLanding["startClosed"][] = [
  "service_paused",
  "plan_ineligible",
  "plan_unknown",
];

/** The landing page of somebody of an account: what is under way, what the plan allows, where to begin. */
export async function MemberLanding({ actor }: { actor: MemberActor }) {
  const now = businessNow();
  const [landing, draft] = await Promise.all([
    readCustomerLanding({ actor, now }),
    readDraft({ actor, now, kind: "apply" }),
  ]);
  if (landing.outcome !== "ok" || draft.outcome !== "ok") notFound();
  const { openRequests, pause, earliest, policy, startClosed, months } = landing.value;
  const isStartShown = !WITHOUT_BUTTON.includes(startClosed);
  const isResumable = draft.value !== null && startClosed === null;
  return (
    <>
      {pause ? <PauseNotice pause={pause} /> : null}
      <PlanCard landing={landing.value} now={now} />
      <OpenRequests requests={openRequests} now={now} />
      <div className="stack empty:hidden">
        {startClosed === null ? (
          <EarliestNote earliest={earliest} leadBusinessDays={policy.leadBusinessDays} months={months} />
        ) : null}
        {draft.value ? <DraftNotice draft={draft.value} isStartOpen={startClosed === null} /> : null}
        {isStartShown && !isResumable ? <StartButton isResumed={false} /> : null}
      </div>
      <BeforeList policy={policy} />
      {isStartShown ? (
        <div className="sm:hidden">
          <StartButton isResumed={isResumable} />
        </div>
      ) : null}
    </>
  );
}

/** Where to begin, or to go on with what was begun. Where nothing can be chosen, the page behind says why. */
async function StartButton({ isResumed }: { isResumed: boolean }) {
  const t = await getTranslations("landing");
  return (
    <p>
      {isResumed ? (
        <ButtonLink href="/apply/review">{t("draft.resume")}</ButtonLink>
      ) : (
        <ButtonLink href="/apply/slots">{t("start")}</ButtonLink>
      )}
    </p>
  );
}

async function OpenRequests({ requests, now }: { requests: CustomerLanding["openRequests"]; now: Date }) {
  if (requests.length === 0) return null;
  const t = await getTranslations("landing");
  return (
    <section className="stack">
      <h2>{t("open.heading")}</h2>
      <ul className="stack">
        {requests.map((request) => (
          <OpenRequest key={request.reference} request={request} now={now} />
        ))}
      </ul>
      <p>
        <a href="/requests" className="inline-flex min-h-11 items-center">
          {t("allRequests")}
        </a>
      </p>
    </section>
  );
}
