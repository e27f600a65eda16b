import type { Language } from "../auth/actor";
import { translatorFor } from "../words";
import { freeParts } from "./free-parts";
import { type Block, htmlOf, textOf } from "./mail-blocks";
import type { RenderedNotice } from "./render-notice";
import { oneLine } from "./safe-text";
import { NO_WORDINGS, type Wordings } from "./wordings";

/** What the mail about a supplement is made from; it goes to support alone. */
export type SupplementView = {
  readonly reference: string;
  readonly accountName: string;
  readonly origin: string;
  readonly readerName: string;
  /** The member who wrote it. */
  readonly memberName: string;
  readonly body: string;
};

/** The mail that tells support what a customer added of their own accord. */
export function renderSupplementMail(
  view: SupplementView,
  language: Language,
  wordings: Wordings = NO_WORDINGS,
): RenderedNotice {
  const say = translatorFor(language);
  const { reference } = view;
  const title = say("mail.staff.supplement.title");
  const values = { reference, account: view.accountName, name: view.readerName };
  const { opening, closing } = freeParts("staff.supplement", { say, wordings, values });
  const blocks: Block[] = [
    { kind: "paragraph", text: say("mail.greeting.staff", { name: oneLine(view.readerName) }) },
    ...opening,
    {
      kind: "facts",
      facts: [
        { label: say("mail.fact.reference"), value: reference },
        { label: say("mail.fact.account"), value: oneLine(view.accountName) },
        { label: say("mail.fact.by"), value: say("mail.by.customer", { name: oneLine(view.memberName) }) },
      ],
    },
    { kind: "quote", label: say("mail.message.customer"), body: view.body },
    { kind: "paragraph", text: say("mail.next.deskReads") },
    {
      kind: "link",
      label: say("mail.page.desk"),
      href: `${view.origin}/staff/requests/${encodeURIComponent(reference)}`,
    },
    ...closing,
    { kind: "paragraph", text: say("mail.footer.staff") },
  ];
  return {
    subject: oneLine(say("mail.subject.plain", { reference, title })),
    bodyText: textOf(blocks),
    bodyHtml: htmlOf(blocks, { title, language }),
  };
}
