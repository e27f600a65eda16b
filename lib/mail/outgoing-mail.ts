import type { SendMailOptions } from "nodemailer";
import { isLanguage } from "../language";
import { oneLine } from "../notices/safe-text";
import { translatorFor } from "../words";
import { envelopeAddress } from "./envelope-address";
import { AddressUnusableError } from "./mail-failure";

/** What of a row goes into the mail. */
export type MailContent = {
  readonly toAddress: string;
  readonly toName: string;
  readonly language: string;
  readonly subject: string;
  readonly bodyText: string;
  readonly bodyHtml: string;
  readonly calendar: string | null;
  readonly calendarMethod: string | null;
  readonly messageId: string;
};

// What a name loses: everything that ends a quoted string or begins an address in a careless reader.
const NAME_BREAKERS = /["<>\\]/g;

/**
 * The mail of a row, addressed to exactly one recipient: the envelope says so itself, whatever names and
 * texts contain. The calendar is a part that mail programs offer to accept, and a file for the others.
 * Throws `AddressUnusableError`.
 */
export function outgoingMail(content: MailContent, sender: string): SendMailOptions {
  const recipient = envelopeAddress(content.toAddress);
  const from = envelopeAddress(sender);
  if (recipient === null || from === null) throw new AddressUnusableError();
  const language = isLanguage(content.language) ? content.language : "ja";
  const { calendar, calendarMethod } = content;
  return {
    envelope: { from, to: [recipient] },
    from: { name: translatorFor(language)("common.appName"), address: from },
    to: { name: headerName(content.toName), address: recipient },
    messageId: content.messageId,
    subject: oneLine(content.subject),
    text: content.bodyText,
    html: content.bodyHtml,
    xMailer: false,
    headers: { "Auto-Submitted": "auto-generated" },
    ...(calendar && calendarMethod
      ? { icalEvent: { method: calendarMethod, filename: "invite.ics", content: calendar } }
      : {}),
    disableFileAccess: true,
    disableUrlAccess: true,
  };
}

function headerName(name: string): string {
  return oneLine(name).replace(NAME_BREAKERS, "");
}
