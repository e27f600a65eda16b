import { refusalSentence } from "@/app/_ui/refusal-sentence";
import type { Language } from "@/lib/auth/actor";
import type { CustomerRequest } from "@/lib/requests/read-customer-request";
import type { Refusal, RefusalCode } from "@/lib/rules/refusal";
import type { LifeEvent } from "@/lib/rules/request-status";
import { translatorFor } from "@/lib/words";

// What the hour of the meeting itself closes, each in words of its own.
const STARTED_WORDS = {
  request_change: "change_started",
  cancel: "cancel_started",
  set_meeting_url: "url_over",
} as const satisfies Partial<Record<LifeEvent, string>>;

function hasStartedWords(event: LifeEvent): event is keyof typeof STARTED_WORDS {
  return Object.hasOwn(STARTED_WORDS, event);
}

const ANSWERS: readonly LifeEvent[] = ["answer_info", "accept_alternate", "offer_other_slots"];

/** Why a form is not there any more: an answer that was waited for in vain ran out, anything else moved on. */
export function movedOnCode(event: LifeEvent | undefined, { timeline }: CustomerRequest): RefusalCode {
  const isLate = timeline[0]?.event === "expire" && event !== undefined && ANSWERS.includes(event);
  return isLate ? "answer_expired" : "wrong_status";
}

/** Why an action on a request is closed: 「開始時刻を過ぎたため、取り消せません。」 */
export function closedSentence(
  event: LifeEvent | undefined,
  code: RefusalCode,
  request: CustomerRequest,
  language: Language,
): string {
  if (code === "already_started" && event !== undefined && hasStartedWords(event)) {
    return translatorFor(language)(`request.closed.${STARTED_WORDS[event]}`);
  }
  return refusalSentence(closedRefusal(code, request), language);
}

/** A closed action with what its sentence names. */
function closedRefusal(code: RefusalCode, request: CustomerRequest): Refusal {
  const { customerDueAt, policy, isMeetingStanding } = request;
  if (code === "answer_expired" && customerDueAt) {
    const meeting = isMeetingStanding ? "stands" : "none";
    return { code, params: { deadline: customerDueAt.toISOString(), meeting } };
  }
  if (code === "change_closed") return { code, params: { days: policy.changeBusinessDays } };
  return { code };
}
