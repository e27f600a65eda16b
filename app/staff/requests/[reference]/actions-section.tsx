import { ButtonLink } from "@/app/_ui/button-link";
import { refusalSentence } from "@/app/_ui/refusal-sentence";
import type { Language } from "@/lib/auth/actor";
import type { StaffRequest } from "@/lib/requests/staff-request";
import { translatorFor } from "@/lib/words";
import { decisionPath, isStaffDecision } from "./decision-paths";
import { Section } from "./section";

/** What else staff can do now, and why not what the status allows but the moment does not. */
export function ActionsSection({ request, language }: { request: StaffRequest; language: Language }) {
  const say = translatorFor(language);
  const decisions = request.actions.flatMap(({ event, closed }) =>
    isStaffDecision(event) && event !== "confirm" ? [{ event, closed }] : [],
  );
  if (decisions.length === 0) return null;
  const isUndecided = request.actions.some(({ event }) => event === "confirm");
  const closed = decisions.flatMap(({ event, closed: code }) => (code === null ? [] : [{ event, code }]));
  return (
    <Section title={say(isUndecided ? "staff.detail.actions.otherwise" : "staff.detail.actions.heading")}>
      <ul className="flex flex-wrap gap-3">
        {decisions
          .filter((decision) => decision.closed === null)
          .map(({ event }) => (
            <li key={event}>
              <ButtonLink kind="secondary" href={decisionPath(request.reference, event)}>
                {say(`staff.detail.actions.${event}`)}
              </ButtonLink>
            </li>
          ))}
      </ul>
      {closed.map(({ event, code }) => (
        <p key={event} className="text-muted">
          {say("staff.detail.actions.closed", {
            action: say(`staff.detail.actions.${event}`),
            reason: refusalSentence({ code }, language),
          })}
        </p>
      ))}
    </Section>
  );
}
