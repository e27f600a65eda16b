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
  const t = await getTranslations("landing");
  const { openRequests, pause, earliest, policy, startClosed, months } = landing.value;
  const isStartShown = !WITHOUT_BUTTON.includes(startClosed);
  return (
    <>
      {pause ? <PauseNotice pause={pause} /> : null}
      {draft.value && isStartShown ? <DraftNotice savedAt={draft.value.savedAt} /> : null}
      {openRequests.length === 0 ? null : (
        <section className="stack">
          <h2>{t("open.heading")}</h2>
          <ul className="stack">
            {openRequests.map((request) => (
              <OpenRequest key={request.reference} request={request} now={now} />
            ))}
          </ul>
          <p>
            <a href="/requests" className="inline-flex min-h-11 items-center">
              {t("allRequests")}
            </a>
          </p>
        </section>
      )}
      <PlanCard landing={landing.value} now={now} />
      {isStartShown ? (
        <div className="stack">
          <EarliestNote earliest={earliest} leadBusinessDays={policy.leadBusinessDays} months={months} />
          <p>
            <ButtonLink href="/apply/slots">{t("start")}</ButtonLink>
          </p>
        </div>
      ) : null}
      <BeforeList policy={policy} />
      {isStartShown ? (
        <p>
          <ButtonLink href="/apply/slots">{t("start")}</ButtonLink>
        </p>
      ) : null}
    </>
  );
}
