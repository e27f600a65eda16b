import { Notice } from "@/app/_ui/notice";
import type { Tone } from "@/app/_ui/tone";
import type { Language } from "@/lib/auth/actor";
import type { ResendOutcome } from "@/lib/mail/resend-mail";
import { translatorFor } from "@/lib/words";

const TONES = {
  resent: "success",
  under_way: "info",
  superseded: "warning",
  recipient_left: "warning",
  address_unusable: "warning",
} satisfies Record<ResendOutcome, Tone>;

/** What the last press of 「もう一度送る」 came to; nothing when there was none. */
export function ResendNotice({ outcome, language }: { outcome: ResendOutcome | null; language: Language }) {
  if (outcome === null) return null;
  return (
    <Notice tone={TONES[outcome]} isResult>
      <p>{translatorFor(language)(`staff.mails.notice.${outcome}`)}</p>
    </Notice>
  );
}
