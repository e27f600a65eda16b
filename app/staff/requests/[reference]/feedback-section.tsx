import { Time } from "@/app/_ui/time";
import type { Language } from "@/lib/auth/actor";
import { formatInstant } from "@/lib/format";
import type { StaffRequest } from "@/lib/requests/staff-request";
import { translatorFor } from "@/lib/words";
import { Section } from "./section";

/** What the customer answered after the meeting; nothing while they have not. */
export function FeedbackSection({
  feedback,
  language,
}: {
  feedback: StaffRequest["feedback"];
  language: Language;
}) {
  if (!feedback) return null;
  const say = translatorFor(language);
  const { rating, comment, memberName, at } = feedback;
  const words = say(`request.feedback.rating${rating}`);
  return (
    <Section title={say("staff.detail.feedback.heading")}>
      <p>
        <b>{say("staff.detail.feedback.answer", { rating, words })}</b>
        <span className="block text-muted">
          <Time at={at}>{formatInstant(at, language)}</Time>{" "}
          {say("staff.detail.feedback.by", { name: memberName })}
        </span>
      </p>
      {comment === "" ? null : <p className="whitespace-pre-line">{comment}</p>}
    </Section>
  );
}
