import Link from "next/link";
import { Time } from "@/app/_ui/time";
import type { Language } from "@/lib/auth/actor";
import { formatDay, formatMonthWithYear } from "@/lib/format";
import type { StaffRequest } from "@/lib/requests/staff-request";
import { translatorFor } from "@/lib/words";
import { staffRequestPath } from "./decision-paths";
import { FactList } from "./fact-list";
import { Section } from "./section";

type Shown = { readonly request: StaffRequest; readonly language: Language };

/** Whose request it is and who is told about it. */
export function CustomerSection({ request, language }: Shown) {
  const say = translatorFor(language);
  const { account, requester, alsoTold } = request;
  return (
    <Section title={say("staff.detail.customer.heading")}>
      {account.isBlocked ? (
        <p className="font-bold text-danger">
          {say("staff.detail.customer.blocked")}
          {account.blockedReason ? <span className="block font-normal">{account.blockedReason}</span> : null}
        </p>
      ) : null}
      <FactList
        facts={[
          { name: say("staff.detail.customer.company"), value: account.name },
          { name: say("staff.detail.customer.operator"), value: account.operatorId },
          {
            name: say("staff.detail.customer.requester"),
            value: (
              <>
                {requester.name}
                <span className="block break-all text-muted">{requester.email}</span>
                {requester.isRemoved ? (
                  <span className="block font-bold text-warning">{say("staff.detail.customer.left")}</span>
                ) : null}
              </>
            ),
          },
          ...(alsoTold.length > 0
            ? [{ name: say("staff.detail.customer.alsoTold"), value: alsoTold.join("\n") }]
            : []),
          {
            name: say("staff.detail.customer.language"),
            value: say(`staff.detail.customer.languages.${requester.language}`),
          },
          { name: say("staff.detail.customer.zone"), value: requester.timeZone },
        ]}
      />
    </Section>
  );
}

/** Plan and use of the months that matter here. */
export function MonthsSection({ request, language }: Shown) {
  const say = translatorFor(language);
  const columns = ["month", "plan", "used"] as const;
  return (
    <Section title={say("staff.detail.months.heading")}>
      <table className="w-full">
        <thead>
          <tr>
            {columns.map((name) => (
              <th key={name} scope="col" className="py-1 pr-3 text-left font-normal text-muted">
                {say(`staff.detail.months.${name}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {request.account.months.map(({ month, plan, claimedBy, isOwn }) => (
            <tr key={month} className="border-rule border-t">
              <th scope="row" className="whitespace-nowrap py-1 pr-3 text-left font-normal">
                {formatMonthWithYear(month, language)}
              </th>
              <td className="py-1 pr-3">
                {plan === null ? say("staff.detail.noPlan") : say(`landing.planName.${plan}`)}
              </td>
              <td className="py-1">
                {isOwn ? (
                  <b>{say("staff.detail.months.own")}</b>
                ) : claimedBy ? (
                  <Link href={staffRequestPath(claimedBy)} prefetch={false}>
                    {claimedBy}
                  </Link>
                ) : (
                  <span className="text-muted">{say("staff.detail.months.free")}</span>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Section>
  );
}

/** What else the account asked for, newest first. */
export function OthersSection({ request, language }: Shown) {
  const say = translatorFor(language);
  const { others } = request.account;
  return (
    <Section title={say("staff.detail.others.heading")}>
      {others.length === 0 ? <p className="text-muted">{say("staff.detail.others.empty")}</p> : null}
      <ul className="empty:hidden">
        {others.map((other) => {
          const at = other.meetingStartsAt ?? other.submittedAt;
          const day = formatDay(at, language);
          return (
            <li key={other.reference} className="border-rule border-b py-1.5 last:border-b-0">
              <Link href={staffRequestPath(other.reference)} prefetch={false}>
                {other.reference}
              </Link>{" "}
              {say(`status.staff.${other.status}`)}{" "}
              <span className="text-muted">
                <Time at={at}>
                  {say(other.meetingStartsAt ? "staff.detail.others.held" : "staff.detail.others.asked", {
                    day,
                  })}
                </Time>
              </span>
            </li>
          );
        })}
      </ul>
    </Section>
  );
}

/** What stays open after the meeting. */
export function FollowUpsSection({ request, language }: Shown) {
  const say = translatorFor(language);
  if (request.followUps.length === 0) return null;
  return (
    <Section title={say("staff.detail.followUps.heading")}>
      <ul className="list-disc pl-5">
        {request.followUps.map(({ id, text, ownerName, dueOn, ticketNumber }) => {
          const details = [
            ...(ownerName ? [say("staff.detail.followUps.owner", { name: ownerName })] : []),
            ...(dueOn ? [say("staff.detail.followUps.due", { day: formatDay(dueOn, language) })] : []),
            ...(ticketNumber ? [say("staff.detail.followUps.ticket", { number: ticketNumber })] : []),
          ];
          return (
            <li key={id}>
              {text}
              <span className="block text-muted">{details.join(say("staff.detail.verdict.separator"))}</span>
            </li>
          );
        })}
      </ul>
    </Section>
  );
}
