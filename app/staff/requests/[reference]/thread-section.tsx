import { Time } from "@/app/_ui/time";
import type { Language } from "@/lib/auth/actor";
import { formatInstant } from "@/lib/format";
import type { StaffRequest } from "@/lib/requests/staff-request";
import { isDeclineReason } from "@/lib/rules/decline-reasons";
import { translatorFor } from "@/lib/words";
import { Section } from "./section";

/** What was written between the sides, oldest first; what only support may read is marked so. */
export function ThreadSection({ thread, language }: { thread: StaffRequest["thread"]; language: Language }) {
  const say = translatorFor(language);
  return (
    <Section title={say("staff.detail.thread.heading")}>
      {thread.length === 0 ? <p className="text-muted">{say("staff.detail.thread.empty")}</p> : null}
      <ul className="stack gap-3 empty:hidden">
        {thread.map((message) => (
          <li
            key={message.id}
            className={`border-l-4 pl-3 ${message.isInternal ? "border-warning" : message.authorKind === "member" ? "border-accent" : "border-rule"}`}
          >
            <p className="text-muted">
              <Time at={message.at}>{formatInstant(message.at, language)}</Time>{" "}
              {say(`staff.detail.thread.author.${message.authorKind}`, { name: message.authorName })}{" "}
              {say(`staff.detail.thread.kind.${message.kind}`)}
              {message.isInternal ? (
                <span className="ml-2 font-bold text-warning">{say("staff.detail.thread.internal")}</span>
              ) : null}
            </p>
            {message.reasonCode && isDeclineReason(message.reasonCode) ? (
              <p className="font-bold">{say(`staff.decision.decline.reasons.${message.reasonCode}`)}</p>
            ) : null}
            <p className="whitespace-pre-line">{message.body}</p>
          </li>
        ))}
      </ul>
    </Section>
  );
}
