import Link from "next/link";
import type { ReactNode } from "react";
import { Time } from "@/app/_ui/time";
import type { Language } from "@/lib/auth/actor";
import { formatInstant } from "@/lib/format";
import type { MailLine } from "@/lib/mail/mail-line";
import { translatorFor } from "@/lib/words";
import { MailState } from "./mail-state";
import { ResendForm } from "./resend-form";
import type { ResendPlace } from "./resend-paths";

const COLUMNS = ["time", "to", "subject", "state", "action"] as const;

type ListedMail = MailLine & { readonly reference?: string | null };
type Shown = { readonly place: ResendPlace; readonly language: Language };

/** Mails with how far each came, and 「もう一度送る」 where it can go again; cards where there is little room. */
export function MailTable({
  mails,
  label,
  ...shown
}: { mails: readonly ListedMail[]; label: string } & Shown) {
  const say = translatorFor(shown.language);
  return (
    <table aria-label={label} className="w-full max-lg:block">
      <thead className="max-lg:hidden">
        <tr>
          {COLUMNS.map((name) => (
            <th key={name} scope="col" className="py-1.5 pr-3 text-left text-muted print:last:hidden">
              {say(`staff.detail.mails.${name}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody className="max-lg:block">
        {mails.map((mail) => (
          <MailRow key={mail.id} mail={mail} {...shown} />
        ))}
      </tbody>
    </table>
  );
}

function MailRow({ mail, place, language }: { mail: ListedMail } & Shown) {
  const say = translatorFor(language);
  return (
    <tr className="border-rule border-t align-top max-lg:mb-3 max-lg:block max-lg:rounded-card max-lg:border max-lg:bg-surface max-lg:p-3">
      <Cell name={say("staff.detail.mails.time")} className="lg:whitespace-nowrap">
        <Time at={mail.at}>{formatInstant(mail.at, language)}</Time>
      </Cell>
      <Cell name={say("staff.detail.mails.to")}>
        {mail.toName}
        <span className="block text-muted text-small [overflow-wrap:anywhere]">{mail.toAddress}</span>
      </Cell>
      <Cell name={say("staff.detail.mails.subject")}>
        {mail.subject}
        {mail.reference ? (
          <Link href={`/staff/requests/${mail.reference}`} prefetch={false} className="block tabular-nums">
            {mail.reference}
          </Link>
        ) : null}
      </Cell>
      <Cell name={say("staff.detail.mails.state")} className="lg:min-w-32">
        <MailState mail={mail} language={language} />
      </Cell>
      <td className="py-1.5 max-lg:block max-lg:p-0 print:hidden">
        {mail.isResendable ? <ResendForm mail={mail} place={place} language={language} /> : null}
      </td>
    </tr>
  );
}

/** A cell that carries its column's name where the table is shown as cards. */
function Cell({ name, className = "", children }: { name: string; className?: string; children: ReactNode }) {
  return (
    <td className={`py-1.5 pr-3 max-lg:block max-lg:p-0 max-lg:pb-2 ${className}`}>
      <span className="block text-muted text-small lg:hidden">{name}</span>
      {children}
    </td>
  );
}
