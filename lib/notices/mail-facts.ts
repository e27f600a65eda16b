import type { Language } from "../auth/actor";
import { formatDeadline, formatDeadlineInZone, formatSlot, formatSlotInZone } from "../format";
import type { Slot } from "../rules/slot";
import type { MessageKey, Translator } from "../words";
import type { Fact } from "./mail-blocks";
import type { FactName } from "./mail-plan";
import type { NoticeView } from "./notice-view";
import { oneLine } from "./safe-text";

/** What the words of one mail are made with. */
export type Wording = { readonly view: NoticeView; readonly say: Translator; readonly language: Language };

const JAPAN = "Asia/Tokyo";

/** The lines of facts in the order named; what the view does not have makes no line. */
export function factsOf(names: readonly FactName[], wording: Wording): Fact[] {
  return names.flatMap((name) => factOf(name, wording));
}

function factOf(name: FactName, wording: Wording): Fact[] {
  const { view, say } = wording;
  switch (name) {
    case "meeting":
      return view.meeting
        ? [{ label: say("mail.fact.meeting"), value: slotWords(view.meeting, wording) }]
        : [];
    case "previous":
      return instantFact("mail.fact.previous", view.previousStart, wording);
    case "candidates":
      return view.candidates.map((slot, index) => ({
        label: say("mail.fact.candidate", { rank: index + 1 }),
        value: slotWords(slot, wording),
      }));
    case "alternates":
      return view.alternates.map((slot, index) => alternateFact(slot, index, wording));
    case "url":
      return view.meeting ? urlFacts(wording) : [];
    case "url_due":
      return instantFact("mail.fact.urlDue", view.urlDueAt, wording);
    case "reason": {
      const reason = view.side === "customer" ? view.reasonCode : null;
      return reason ? [{ label: say("mail.fact.reason"), value: say(`mail.declineReason.${reason}`) }] : [];
    }
    case "customer_due":
      return instantFact("mail.fact.customerDue", view.customerDueAt, wording);
    case "staff_due":
      return instantFact("mail.fact.staffDue", view.staffDueAt, wording);
    case "host":
      return view.side === "staff" && view.hostName
        ? [{ label: say("mail.fact.host"), value: oneLine(view.hostName) }]
        : [];
  }
}

/** A slot in Japan's time and, where its clock shows something else, in the reader's. */
export function slotWords(slot: Slot, { view, say, language }: Wording): string {
  const here = formatSlot(slot, language);
  const there = formatSlotInZone(slot, view.reader.timeZone, language);
  const isSame = there === formatSlotInZone(slot, JAPAN, language);
  return isSame ? say("mail.time.japan", { time: here }) : say("mail.time.both", { time: here, there });
}

/** An instant, likewise. */
export function instantWords(instant: Date, { view, say, language }: Wording): string {
  const here = formatDeadline(instant, language);
  const there = formatDeadlineInZone(instant, view.reader.timeZone, language);
  const isSame = there === formatDeadlineInZone(instant, JAPAN, language);
  return isSame ? say("mail.time.japan", { time: here }) : say("mail.time.both", { time: here, there });
}

function instantFact(label: MessageKey, instant: Date | null, wording: Wording): Fact[] {
  return instant ? [{ label: wording.say(label), value: instantWords(instant, wording) }] : [];
}

function alternateFact(slot: Slot, index: number, wording: Wording): Fact {
  const { view, say } = wording;
  const holder = view.side === "staff" ? oneLine(view.holderNames[index] ?? "") : "";
  const time = slotWords(slot, wording);
  return {
    label: say("mail.fact.alternate", { rank: index + 1 }),
    value: holder ? say("mail.fact.held", { time, holder }) : time,
  };
}

/** The URL, or that there is none yet and until when it comes. */
function urlFacts(wording: Wording): Fact[] {
  const { view, say } = wording;
  const label = say("mail.fact.url");
  if (view.meetingUrl) {
    const value = oneLine(view.meetingUrl);
    return [value.startsWith("https://") ? { label, value, href: value } : { label, value }];
  }
  if (!view.isOwnTool) {
    return [{ label, value: say(view.side === "staff" ? "mail.url.unset" : "mail.url.follows") }];
  }
  const value = say(view.side === "staff" ? "mail.url.awaited" : "mail.url.fromYou");
  return [{ label, value }, ...instantFact("mail.fact.urlDue", view.urlDueAt, wording)];
}
