import { formatDeadline, formatMonth } from "../format";
import { jstMonthOf } from "../rules/jst";
import { instantWords, slotWords, type Wording } from "./mail-facts";
import type { StepName } from "./mail-plan";

/** The sentences that say who acts next and until when; a step that does not apply makes none. */
export function nextSteps(names: readonly StepName[], wording: Wording): string[] {
  return names.map((name) => nextStep(name, wording)).filter((sentence) => sentence !== null);
}

function nextStep(name: StepName, wording: Wording): string | null {
  const { view, say, language } = wording;
  const slot = view.meeting && slotWords(view.meeting, wording);
  const staffDue = view.staffDueAt && instantWords(view.staffDueAt, wording);
  const customerDue = view.customerDueAt && instantWords(view.customerDueAt, wording);
  switch (name) {
    case "support_answers":
      return staffDue
        ? say("mail.next.supportAnswers", { due: staffDue })
        : say("mail.next.supportAnswersSoon");
    case "customer_replies":
      return withOutcome(
        say(customerDue ? "mail.next.reply" : "mail.next.replySoon", { due: customerDue ?? "" }),
      );
    case "customer_chooses":
      return withOutcome(
        say(customerDue ? "mail.next.choose" : "mail.next.chooseSoon", { due: customerDue ?? "" }),
      );
    case "support_decides":
      return inOneParagraph(say("mail.next.supportDecides"), outcomeOf("support", wording));
    case "attend":
      return attend(wording);
    case "send_url":
      return sendUrl(wording);
    case "meeting_stands":
      return slot ? say("mail.next.meetingStands", { slot }) : null;
    case "month_free":
      return say("mail.next.monthFree");
    case "month_used":
      return view.meeting
        ? say("mail.next.monthUsed", { month: formatMonth(jstMonthOf(view.meeting.start), language) })
        : null;
    case "apply_again":
      return say("mail.next.applyAgain");
    case "ticket":
      return say("mail.next.ticket");
    case "desk_answers":
      return staffDue ? say("mail.next.deskAnswers", { due: staffDue }) : say("mail.next.deskAnswersSoon");
    case "desk_answers_now":
      return say("mail.next.deskAnswersNow");
    case "desk_decides":
      return inOneParagraph(say("mail.next.deskDecides"), outcomeOf("desk", wording));
    case "desk_records":
      return say("mail.next.deskRecords");
    case "desk_attends":
      return deskAttends(wording);
    case "desk_sets_url":
      return say("mail.next.deskSetsUrlNow");
    case "slots_held":
      return customerDue ? say("mail.next.slotsHeld", { due: customerDue }) : say("mail.next.slotsHeldOpen");
    case "desk_free":
      return say("mail.next.deskFree");
  }

  /** What comes of it when the customer's deadline passes. */
  function withOutcome(sentence: string): string {
    if (!customerDue) return sentence;
    const outcome = slot ? say("mail.next.lateStands", { slot }) : say("mail.next.lateEnds");
    return inOneParagraph(sentence, outcome);
  }

  function inOneParagraph(...sentences: readonly string[]): string {
    return sentences.join(language === "ja" ? "" : " ");
  }
}

/** What comes of it when nothing is agreed before the last candidate or the standing meeting begins. */
function outcomeOf(reader: "support" | "desk", wording: Wording): string {
  const { view, say } = wording;
  const starts = view.candidates.map((slot) => slot.start.getTime());
  const last = Math.max(...starts);
  if (!view.meeting) {
    const due = instantWords(new Date(last), wording);
    return say(reader === "desk" ? "mail.next.deskElseEnds" : "mail.next.supportElseEnds", { due });
  }
  const due = instantWords(new Date(Math.min(last, view.meeting.start.getTime())), wording);
  const slot = slotWords(view.meeting, wording);
  return say("mail.next.elseStands", { due, slot });
}

function sendUrl(wording: Wording): string {
  const { view, say } = wording;
  if (!view.urlDueAt) return say("mail.next.sendUrlSoon");
  return say("mail.next.sendUrlBy", { due: instantWords(view.urlDueAt, wording) });
}

function attend({ view, say, language }: Wording): string {
  if (view.meetingUrl) return say("mail.next.attend");
  if (!view.isOwnTool) return say("mail.next.urlFollows");
  if (!view.urlDueAt) return say("mail.next.sendUrlSoon");
  return say("mail.next.sendUrl", { due: formatDeadline(view.urlDueAt, language) });
}

function deskAttends({ view, say }: Wording): string {
  if (view.meetingUrl) return say("mail.next.deskAttends");
  return say(view.isOwnTool ? "mail.next.deskAwaitsUrl" : "mail.next.deskSetsUrl");
}
