import { formatDeadline, formatMonth, formatSlot } from "../format";
import { jstMonthOf } from "../rules/jst";
import type { Wording } from "./mail-facts";
import type { StepName } from "./mail-plan";

/** The sentences that say who acts next and until when; a step that does not apply makes none. */
export function nextSteps(names: readonly StepName[], wording: Wording): string[] {
  return names.map((name) => nextStep(name, wording)).filter((sentence) => sentence !== null);
}

function nextStep(name: StepName, wording: Wording): string | null {
  const { view, say, language } = wording;
  const slot = view.meeting ? formatSlot(view.meeting, language) : null;
  const staffDue = view.staffDueAt && formatDeadline(view.staffDueAt, language);
  const customerDue = view.customerDueAt && formatDeadline(view.customerDueAt, language);
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
    case "attend":
      return attend(wording);
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
    case "desk_attends":
      return deskAttends(wording);
    case "slots_held":
      return customerDue ? say("mail.next.slotsHeld", { due: customerDue }) : say("mail.next.slotsHeldOpen");
    case "desk_free":
      return say("mail.next.deskFree");
  }

  /** What comes of it when the customer's deadline passes. */
  function withOutcome(sentence: string): string {
    if (!customerDue) return sentence;
    const outcome = slot ? say("mail.next.lateStands", { slot }) : say("mail.next.lateEnds");
    return language === "ja" ? `${sentence}${outcome}` : `${sentence} ${outcome}`;
  }
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
