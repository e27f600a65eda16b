import { Chip } from "@/app/_ui/chip";
import type { IconName } from "@/app/_ui/icon";
import { Time } from "@/app/_ui/time";
import type { Tone } from "@/app/_ui/tone";
import type { Language } from "@/lib/auth/actor";
import { formatInstant } from "@/lib/format";
import type { StaffRequest } from "@/lib/requests/staff-request";
import { translatorFor } from "@/lib/words";
import { ScrollRegion } from "../../scroll-region";
import { Section } from "./section";

type Mail = StaffRequest["mails"][number];

const STATE_LOOK: Record<Mail["state"], { tone: Tone; icon: IconName }> = {
  pending: { tone: "info", icon: "clock" },
  sending: { tone: "info", icon: "mail" },
  sent: { tone: "success", icon: "check" },
  skipped: { tone: "neutral", icon: "ban" },
  dead: { tone: "danger", icon: "warning" },
};

/** The mails about a request, newest first, each with whether it went out. */
export function MailsSection({ mails, language }: { mails: readonly Mail[]; language: Language }) {
  const say = translatorFor(language);
  const columns = ["time", "to", "subject", "state"] as const;
  return (
    <Section title={say("staff.detail.mails.heading")}>
      {mails.length === 0 ? (
        <p className="text-muted">{say("staff.detail.mails.empty")}</p>
      ) : (
        <ScrollRegion label={say("staff.detail.mails.heading")}>
          <table className="w-full min-w-140">
            <thead>
              <tr>
                {columns.map((name) => (
                  <th key={name} scope="col" className="py-1.5 pr-3 text-left text-muted">
                    {say(`staff.detail.mails.${name}`)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {mails.map((mail) => (
                <tr key={mail.id} className="border-rule border-t align-top">
                  <td className="whitespace-nowrap py-1.5 pr-3">
                    <Time at={mail.at}>{formatInstant(mail.at, language)}</Time>
                  </td>
                  <td className="py-1.5 pr-3">
                    {mail.toName}
                    <span className="block break-all text-muted text-small">{mail.toAddress}</span>
                  </td>
                  <td className="py-1.5 pr-3">{mail.subject}</td>
                  <td className="whitespace-nowrap py-1.5">
                    <Chip {...STATE_LOOK[mail.state]}>{say(`staff.detail.mails.states.${mail.state}`)}</Chip>
                    {mail.sentAt ? (
                      <span className="block text-muted text-small">
                        <Time at={mail.sentAt}>{formatInstant(mail.sentAt, language)}</Time>
                      </span>
                    ) : null}
                    {mail.state === "dead" && mail.lastError ? (
                      <span className="block whitespace-normal text-danger text-small">{mail.lastError}</span>
                    ) : null}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </ScrollRegion>
      )}
    </Section>
  );
}
