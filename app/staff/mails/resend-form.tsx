import type { Language } from "@/lib/auth/actor";
import type { MailLine } from "@/lib/mail/mail-line";
import { translatorFor } from "@/lib/words";
import { resendOne } from "./resend-action";
import type { ResendPlace } from "./resend-paths";

const LOOKS = {
  plain: "border border-accent bg-surface px-3 hover:bg-accent-tint",
  quiet: "underline underline-offset-4 hover:no-underline",
} as const;

/** 「もう一度送る」 beside one mail. */
export function ResendForm({
  mail,
  place,
  language,
}: {
  mail: MailLine;
  place: ResendPlace;
  language: Language;
}) {
  const say = translatorFor(language);
  // Beside what went, sending again is the exception.
  const isQuiet = mail.state === "sent";
  return (
    <form action={resendOne}>
      <input type="hidden" name="mailId" value={mail.id} />
      <input type="hidden" name="seenResends" value={mail.resendCount} />
      <input type="hidden" name="place" value={place} />
      <button
        type="submit"
        className={`relative min-h-9 whitespace-nowrap rounded-control font-bold text-link print:hidden ${LOOKS[isQuiet ? "quiet" : "plain"]}`}
      >
        <span className="sr-only">
          {say("staff.mails.resendAbout", { name: mail.toName, subject: mail.subject })}
        </span>
        {say("staff.mails.resend")}
      </button>
    </form>
  );
}
