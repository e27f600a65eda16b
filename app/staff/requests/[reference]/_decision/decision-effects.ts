import type { Language } from "@/lib/auth/actor";
import { formatDeadline, formatMonth, formatSlot } from "@/lib/format";
import type { StaffRequest } from "@/lib/requests/staff-request";
import { jstMonthOf } from "@/lib/rules/jst";
import type { Slot } from "@/lib/rules/slot";
import { translatorFor } from "@/lib/words";
import type { StaffDecision } from "../decision-paths";

/** What a decision would be about, beside the request. */
export type EffectChoice = {
  /** The candidate to confirm. */
  readonly slot?: Slot;
  /** Until when the customer would be asked to answer. */
  readonly answerDueAt?: Date;
};

/** What will happen when staff decide so: time taken and freed, months used and given back, who is told. */
export function decisionEffects(
  decision: StaffDecision,
  request: StaffRequest,
  { slot, answerDueAt }: EffectChoice,
  language: Language,
): string[] {
  const say = translatorFor(language);
  const months = request.account.months.filter(({ isOwn }) => isOwn).map(({ month }) => month);
  const meeting = request.meeting?.slot ?? null;
  const inWords = (one: Slot) => formatSlot(one, language);
  const monthWords = (month: string) => formatMonth(month, language);
  const freed = (kept: Slot | null) =>
    months
      .filter((month) => kept === null || month !== jstMonthOf(kept.start))
      .map((month) => say("staff.decision.effect.monthFreed", { month: monthWords(month) }));
  const used = (one: Slot) =>
    say("staff.decision.effect.monthUsed", { month: monthWords(jstMonthOf(one.start)) });
  const stands = meeting ? [say("staff.decision.effect.stands", { slot: inWords(meeting) })] : [];
  const keeps = meeting
    ? say("staff.decision.effect.keepsMeeting", { slot: inWords(meeting) })
    : say("staff.decision.effect.keepsCandidates");
  const holds = request.alternates.length;
  const freesHolds = holds > 0 ? [say("staff.decision.effect.freesHolds", { count: holds })] : [];
  const mails = say("staff.decision.effect.mails");
  const ends = say("staff.decision.effect.ends");
  switch (decision) {
    case "confirm":
      if (!slot) return [];
      return [
        say("staff.decision.effect.agrees", { slot: inWords(slot) }),
        ...(meeting ? [say("staff.decision.effect.moves", { slot: inWords(meeting) })] : []),
        ...(request.candidates.length > 1 ? [say("staff.decision.effect.releases")] : []),
        used(slot),
        ...freed(slot),
        say("staff.decision.effect.invites"),
      ];
    case "propose_alternates":
      return [say("staff.decision.effect.holds"), keeps, mails];
    case "retract_alternates":
      return [
        ...freesHolds,
        ...(meeting ? [...stands, ...freed(meeting)] : [say("staff.decision.effect.backToRequested")]),
        mails,
      ];
    case "ask_info":
      return [
        ...(answerDueAt
          ? [say("staff.decision.effect.waits", { deadline: formatDeadline(answerDueAt, language) })]
          : []),
        keeps,
        mails,
      ];
    case "decline":
      return [...freesHolds, ...freed(null), mails, ends];
    case "refuse_change":
      return [...stands, ...freesHolds, ...freed(meeting), mails];
    case "set_meeting_url":
      return [say("staff.decision.effect.newInvite")];
    case "cancel":
      return [
        ...(meeting ? [say("staff.decision.effect.cancelsMeeting", { slot: inWords(meeting) })] : []),
        ...freesHolds,
        ...freed(null),
        say("staff.decision.effect.cancelsInvite"),
        mails,
        ends,
      ];
    case "complete":
    case "mark_no_show":
      return [
        ...months.map((month) => say("staff.decision.effect.monthKept", { month: monthWords(month) })),
        mails,
        ends,
      ];
  }
}
