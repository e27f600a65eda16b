import { Icon } from "@/app/_ui/icon";
import { StatusChip } from "@/app/_ui/status-chip";
import { Time } from "@/app/_ui/time";
import type { Language } from "@/lib/auth/actor";
import { formatDeadline, formatInstantWithYear, formatRemaining } from "@/lib/format";
import type { StaffRequest } from "@/lib/requests/staff-request";
import { translatorFor } from "@/lib/words";

/** Number, company, state and what is due, on top of a request's page. */
export function RequestHead({
  request,
  now,
  language,
}: {
  request: StaffRequest;
  now: Date;
  language: Language;
}) {
  const say = translatorFor(language);
  const { reference, account, status, assignee, staffDueAt, customerDueAt } = request;
  const due = staffDueAt ?? customerDueAt;
  return (
    <div className="stack gap-2">
      <h1>{say("staff.detail.title", { reference, company: account.name })}</h1>
      <p className="flex flex-wrap items-center gap-x-4 gap-y-1">
        <StatusChip audience="staff" status={status} isAssigned={assignee !== null} />
        {due ? (
          <span className={`inline-flex items-center gap-1 ${due <= now ? "font-bold text-danger" : ""}`}>
            <Icon name={due <= now ? "warning" : "clock"} className="size-4.5" />
            <Time at={due}>
              {say(staffDueAt ? "staff.due.byStaff" : "staff.due.byCustomer", {
                time: formatDeadline(due, language),
              })}
            </Time>
            <span>({formatRemaining(now, due, language)})</span>
          </span>
        ) : null}
      </p>
      <p className="flex flex-wrap gap-x-4 text-muted">
        <Time at={request.submittedAt}>
          {say("staff.detail.submitted", { time: formatInstantWithYear(request.submittedAt, language) })}
        </Time>
        <span>{say("staff.detail.version", { policy: request.policyVersion })}</span>
        {request.onBehalfReason ? (
          <span>{say("staff.detail.onBehalf", { reason: request.onBehalfReason })}</span>
        ) : null}
      </p>
    </div>
  );
}
