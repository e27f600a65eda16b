import { getLocale, getTranslations } from "next-intl/server";
import { ButtonLink } from "@/app/_ui/button-link";
import { SlotTime } from "@/app/_ui/slot-time";
import { StatusChip } from "@/app/_ui/status-chip";
import { formatDeadline, formatRemaining } from "@/lib/format";
import type { CustomerRequestRow } from "@/lib/requests/read-customer-requests";

// What the customer owes, as a page of its own.
const NEXT_STEP = {
  needs_info: { path: "reply", words: "reply" },
  alternates_proposed: { path: "answer", words: "answer" },
} as const;

/** An open request on the landing page: where it stands and what to do next. */
export async function OpenRequest({ request, now }: { request: CustomerRequestRow; now: Date }) {
  const [t, words, language] = await Promise.all([
    getTranslations("landing.open"),
    getTranslations("request"),
    getLocale(),
  ]);
  const { reference, status, meeting, candidates, customerDueAt, requesterName } = request;
  const href = `/requests/${reference}`;
  const next = status === "needs_info" || status === "alternates_proposed" ? NEXT_STEP[status] : null;
  const isOwed = next !== null && customerDueAt !== null && now < customerDueAt;
  return (
    <li className="stack gap-3 rounded-card border border-rule bg-surface p-4 sm:p-6">
      <p className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <StatusChip audience="customer" status={status} />
        <span className="tabular-nums">{reference}</span>
        <span className="text-muted text-support">{words("messages.member", { name: requesterName })}</span>
      </p>
      {meeting ? (
        <p className="font-bold text-slot">
          <SlotTime slot={meeting} />
        </p>
      ) : (
        <ol>
          {candidates.map((slot, index) => (
            <li key={slot.start.toISOString()}>
              <span className="mr-3 text-muted">
                {words(index === 0 ? "details.first" : "details.second")}
              </span>
              <SlotTime slot={slot} />
            </li>
          ))}
        </ol>
      )}
      {isOwed ? (
        <p>
          {t("due")} <strong>{formatDeadline(customerDueAt, language)}</strong>
          <span className="ml-3">{formatRemaining(now, customerDueAt, language)}</span>
        </p>
      ) : null}
      <p className="flex flex-wrap items-center gap-x-6 gap-y-2">
        {isOwed ? <ButtonLink href={`${href}/${next.path}`}>{words(`now.${next.words}`)}</ButtonLink> : null}
        <a href={href} className="inline-flex min-h-11 items-center">
          {t("detail", { reference })}
        </a>
      </p>
    </li>
  );
}
