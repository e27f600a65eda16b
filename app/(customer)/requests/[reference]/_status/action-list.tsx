import { getLocale, getTranslations } from "next-intl/server";
import { ButtonLink } from "@/app/_ui/button-link";
import { formatDeadline } from "@/lib/format";
import type { CustomerRequest } from "@/lib/requests/read-customer-request";
import type { LifeEvent } from "@/lib/rules/request-status";
import { closedSentence } from "../closed-sentence";

// What the customer may do beside the answer they owe, which stands on top; each is a page of its own.
const PATHS = {
  set_meeting_url: "url",
  request_change: "change",
  withdraw_change: "withdraw-change",
  withdraw: "withdraw",
  cancel: "cancel",
} as const satisfies Partial<Record<LifeEvent, string>>;

function isListed(event: LifeEvent): event is keyof typeof PATHS {
  return Object.hasOwn(PATHS, event);
}

/** What can be done to a request at its end; what is closed says why. */
export async function ActionList({ request, now }: { request: CustomerRequest; now: Date }) {
  const [t, language] = await Promise.all([getTranslations("request.actions"), getLocale()]);
  const { reference, meetingUrl, urlDueAt, changeDueAt, canSupplement } = request;
  const isUrlOwed = meetingUrl === null && urlDueAt !== null && now < urlDueAt;
  const listed = request.actions.flatMap(({ event, closed }) =>
    isListed(event) && !(event === "set_meeting_url" && isUrlOwed) ? [{ event, closed }] : [],
  );
  if (listed.length === 0 && !canSupplement) return null;
  const open = listed.filter(({ closed }) => closed === null);
  const reasons = new Set(
    listed.flatMap(({ event, closed }) => (closed ? [closedSentence(event, closed, request, language)] : [])),
  );
  return (
    <section className="stack print:hidden">
      <h2>{t("heading")}</h2>
      <ul className="stack gap-3">
        {open.map(({ event }) => (
          <li key={event} className="flex flex-wrap items-center gap-x-4 gap-y-1">
            <ButtonLink href={`/requests/${reference}/${PATHS[event]}`} kind="secondary">
              {t(event === "set_meeting_url" && !meetingUrl ? "set_meeting_urlNew" : event)}
            </ButtonLink>
            {event === "request_change" && changeDueAt ? (
              <span className="text-muted text-support">
                {t("changeUntil", { deadline: formatDeadline(changeDueAt, language) })}
              </span>
            ) : null}
          </li>
        ))}
        {canSupplement ? (
          <li>
            <ButtonLink href={`/requests/${reference}/supplement`} kind="secondary">
              {t("supplement")}
            </ButtonLink>
          </li>
        ) : null}
        {[...reasons].map((reason) => (
          <li key={reason} className="text-muted">
            {reason}
          </li>
        ))}
      </ul>
    </section>
  );
}
