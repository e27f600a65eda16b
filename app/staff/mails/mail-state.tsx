import { Chip } from "@/app/_ui/chip";
import type { IconName } from "@/app/_ui/icon";
import { Time } from "@/app/_ui/time";
import type { Tone } from "@/app/_ui/tone";
import type { Language } from "@/lib/auth/actor";
import { formatInstant } from "@/lib/format";
import type { MailLine } from "@/lib/mail/mail-line";
import { translatorFor } from "@/lib/words";

const STATE_LOOK: Record<MailLine["state"], { tone: Tone; icon: IconName }> = {
  pending: { tone: "info", icon: "clock" },
  sending: { tone: "info", icon: "mail" },
  sent: { tone: "success", icon: "check" },
  skipped: { tone: "neutral", icon: "ban" },
  dead: { tone: "danger", icon: "warning" },
};

/** How far a mail came: its state, since when, why not, and who sent it again. */
export function MailState({ mail, language }: { mail: MailLine; language: Language }) {
  const say = translatorFor(language);
  return (
    <>
      <span className="whitespace-nowrap">
        <Chip {...STATE_LOOK[mail.state]}>{say(`staff.detail.mails.states.${mail.state}`)}</Chip>
      </span>
      {mail.sentAt ? (
        <span className="block whitespace-nowrap text-muted text-small">
          <Time at={mail.sentAt}>{formatInstant(mail.sentAt, language)}</Time>
        </span>
      ) : null}
      {mail.note && mail.state !== "sent" ? (
        <span className={`block text-small ${mail.state === "dead" ? "text-danger" : "text-muted"}`}>
          {noteWords(mail.note, language)}
        </span>
      ) : null}
      {mail.lastResend ? (
        <span className="block text-muted text-small">
          {say("staff.mails.lastResend", {
            name: mail.lastResend.staffName,
            time: formatInstant(mail.lastResend.at, language),
          })}
        </span>
      ) : null}
    </>
  );
}

function noteWords({ reason, code }: NonNullable<MailLine["note"]>, language: Language): string {
  const say = translatorFor(language);
  const words = say(`staff.mails.reasons.${reason ?? "unknown"}`);
  return code === null ? words : say("staff.mails.withCode", { reason: words, code: String(code) });
}
