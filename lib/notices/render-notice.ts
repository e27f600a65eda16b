import type { Language } from "../auth/actor";
import { formatDay, formatSlot } from "../format";
import type { ReminderKind } from "../rules/reminders";
import { translatorFor } from "../words";
import { customerMailOf, isOnBehalf } from "./customer-mails";
import { freeParts } from "./free-parts";
import { type Block, type Fact, htmlOf, textOf } from "./mail-blocks";
import { factsOf, type Wording } from "./mail-facts";
import type { MailName } from "./mail-names";
import type { MailPlan, PageName } from "./mail-plan";
import { nextSteps } from "./next-steps";
import type { NoticeFollowUp, NoticeView } from "./notice-view";
import { reminderMailOf } from "./reminder-mails";
import { oneLine } from "./safe-text";
import { staffMailOf } from "./staff-mails";
import { NO_WORDINGS, type Wordings } from "./wordings";

/** A mail as it is stored and sent. */
export type RenderedNotice = {
  readonly subject: string;
  readonly bodyText: string;
  readonly bodyHtml: string;
};

/**
 * The words of a notice in one language, from nothing but its view and what support reworded: whose it
 * is, the number, what happened, who acts next and until when, and a link that opens a page. The text is
 * complete without the HTML. Throws RangeError when the view is of an event of which its side is told
 * nothing.
 */
export function renderNotice(
  view: NoticeView,
  language: Language,
  wordings: Wordings = NO_WORDINGS,
): RenderedNotice {
  return renderMail(noticeMailOf(view), view, language, wordings);
}

/** Which mail a view makes. Throws like `renderNotice`. */
export function noticeNameOf(view: NoticeView): MailName {
  return noticeMailOf(view).name;
}

/** The words of a reminder, likewise: the view is the request as it stands now. */
export function renderReminder(
  kind: ReminderKind,
  view: NoticeView,
  language: Language,
  wordings: Wordings = NO_WORDINGS,
): RenderedNotice {
  return renderMail(reminderMailOf(kind, view), view, language, wordings);
}

function noticeMailOf(view: NoticeView): MailPlan {
  return view.side === "customer" ? customerMailOf(view) : staffMailOf(view);
}

function renderMail(
  plan: MailPlan,
  view: NoticeView,
  language: Language,
  wordings: Wordings,
): RenderedNotice {
  const wording: Wording = { view, say: translatorFor(language), language };
  const blocks = blocksOf(plan, wording, wordings);
  return {
    subject: subjectOf(plan, wording),
    bodyText: textOf(blocks),
    bodyHtml: htmlOf(blocks, { title: wording.say(`mail.${plan.name}.title`), language }),
  };
}

function subjectOf(plan: MailPlan, { view, say, language }: Wording): string {
  const title = say(`mail.${plan.name}.title`);
  const { reference } = view;
  if (!plan.isSlotInSubject || !view.meeting) return oneLine(say("mail.subject.plain", { reference, title }));
  return oneLine(
    say("mail.subject.withSlot", { reference, title, slot: formatSlot(view.meeting, language) }),
  );
}

function blocksOf(plan: MailPlan, wording: Wording, wordings: Wordings): Block[] {
  const { view, say } = wording;
  const values = { reference: view.reference, account: view.accountName, name: view.reader.name };
  const { opening, closing } = freeParts(plan.name, { say, wordings, values });
  const steps = nextSteps(plan.steps, wording);
  return [
    { kind: "paragraph", text: say(`mail.greeting.${view.side}`, { name: oneLine(view.reader.name) }) },
    ...opening,
    ...(view.side === "customer" && isOnBehalf(view) ? [paragraph(say("mail.onBehalf"))] : []),
    { kind: "facts", facts: [...headFacts(wording), ...factsOf(plan.facts, wording)] },
    ...messageBlocks(wording),
    ...followUpBlocks(wording),
    ...steps.map(paragraph),
    ...(view.invite === null ? [] : [paragraph(say(`mail.invite.${view.invite}`))]),
    { kind: "link", label: say(`mail.page.${plan.page}`), href: pageUrl(plan.page, wording) },
    ...closing,
    paragraph(say(`mail.footer.${view.side}`)),
  ];
}

function paragraph(text: string): Block {
  return { kind: "paragraph", text };
}

/** Which request it is, and who did something to it where the reader cannot know. */
function headFacts({ view, say }: Wording): Fact[] {
  const reference = { label: say("mail.fact.reference"), value: view.reference };
  const account = { label: say("mail.fact.account"), value: oneLine(view.accountName) };
  const by = doer();
  return [reference, account, ...(by ? [{ label: say("mail.fact.by"), value: by }] : [])];

  function doer(): string | null {
    if (view.side === "customer") {
      return view.memberName ? say("mail.by.member", { name: oneLine(view.memberName) }) : null;
    }
    return view.by === "system" ? null : say(`mail.by.${view.by}`, { name: oneLine(view.actorName) });
  }
}

function messageBlocks({ view, say }: Wording): Block[] {
  if (!view.message) return [];
  const { from, body } = view.message;
  const author = view.side === "customer" && from === "customer" ? "own" : from;
  return [{ kind: "quote", label: say(`mail.message.${author}`), body }];
}

function followUpBlocks({ view, say, language }: Wording): Block[] {
  if (view.side !== "customer" || view.followUps.length === 0) return [];
  const items = view.followUps.map((item) => followUpWords(item));
  return [{ kind: "list", label: say("mail.followUp.label"), items }];

  function followUpWords({ text, dueOn, ticketNumber }: NoticeFollowUp): string {
    const details = [
      ...(dueOn ? [say("mail.followUp.due", { day: formatDay(dueOn, language) })] : []),
      ...(ticketNumber ? [say("mail.followUp.ticket", { number: oneLine(ticketNumber) })] : []),
    ];
    return details.reduce((item, detail) => say("mail.followUp.item", { text: item, detail }), oneLine(text));
  }
}

const PATHS: Record<PageName, (reference: string) => string> = {
  request: (reference) => `/requests/${reference}`,
  reply: (reference) => `/requests/${reference}/reply`,
  answer: (reference) => `/requests/${reference}/answer`,
  url: (reference) => `/requests/${reference}/url`,
  desk: (reference) => `/staff/requests/${reference}`,
};

function pageUrl(page: PageName, { view }: Wording): string {
  return `${view.origin}${PATHS[page](encodeURIComponent(view.reference))}`;
}
