import type { Language } from "@/lib/auth/actor";
import type { StaffRequest } from "@/lib/requests/staff-request";
import { translatorFor } from "@/lib/words";
import { MailTable } from "../../mails/mail-table";
import { Section } from "./section";

/** The mails about a request, newest first, each with whether it went out. */
export function MailsSection({ mails, language }: { mails: StaffRequest["mails"]; language: Language }) {
  const say = translatorFor(language);
  const heading = say("staff.detail.mails.heading");
  return (
    <Section title={heading}>
      {mails.length === 0 ? (
        <p className="text-muted">{say("staff.detail.mails.empty")}</p>
      ) : (
        <MailTable mails={mails} label={heading} place="request" language={language} />
      )}
    </Section>
  );
}
