import type { Language } from "@/lib/auth/actor";
import {
  formatDay,
  formatDeadline,
  formatInstant,
  formatMinute,
  formatMonth,
  formatSlot,
  formatTimes,
  formatWait,
} from "@/lib/format";
import { WORDING_MAX } from "@/lib/notices/judge-wording";
import { COMMENT_MAX, MESSAGE_MAX, REASON_MAX } from "@/lib/rules/judge-message";
import { MEETING_CODE_MAX } from "@/lib/rules/judge-tool";
import {
  PARTICIPANTS_MAX,
  REFERENCES_MAX,
  REQUESTS_MAX,
  TOPIC_MAX,
  TOPIC_MIN,
} from "@/lib/rules/judge-topic";
import type { Refusal, RefusalCode } from "@/lib/rules/refusal";
import type { MessageValues } from "@/lib/words";

type Params = NonNullable<Refusal["params"]>;

/** Turns plain data into the words of one sentence; null when something that it needs is missing. */
type ToValues = (params: Params, language: Language) => MessageValues | null;

const none: ToValues = () => ({});
const day: ToValues = ({ date }, language) => (isText(date) ? { day: formatDay(date, language) } : null);
const name: ToValues = ({ name }) => (isText(name) ? { name } : null);
const limit =
  (max: number): ToValues =>
  ({ count }) =>
    isNumber(count) ? { count, max } : null;

const closedDay: ToValues = (params, language) => {
  const label = language === "ja" ? params.nameJa : params.nameEn;
  return isText(label) ? all(day(params, language), { name: label }) : null;
};

const slot: ToValues = ({ start, end }, language) =>
  isText(start) && isText(end)
    ? { slot: formatSlot({ start: new Date(start), end: new Date(end) }, language) }
    : null;

const toValues = {
  past: ({ start }, language) => (isText(start) ? { time: formatDeadline(new Date(start), language) } : null),
  weekend: day,
  holiday: closedDay,
  closure: closedDay,
  plan_ineligible: ({ month }, language) => (isText(month) ? { month: formatMonth(month, language) } : null),
  lead: (params, language) => {
    const { earliest, leadBusinessDays } = params;
    if (!isText(earliest)) return null;
    const days = isNumber(leadBusinessDays) ? leadBusinessDays : 0;
    return all(day(params, language), { earliest: formatDay(earliest, language), days });
  },
  quota_used: ({ month, reference, requesterName }, language) =>
    isText(month) && isText(reference)
      ? { month: formatMonth(month, language), reference, requester: requesterName ?? "none" }
      : null,
  horizon: (params, language) =>
    isText(params.last) ? all(day(params, language), { last: formatDay(params.last, language) }) : null,
  hours: ({ openMinute, closeMinute, lengthMinutes, lastStartMinute }) =>
    isNumber(openMinute) && isNumber(closeMinute) && isNumber(lengthMinutes) && isNumber(lastStartMinute)
      ? {
          open: formatMinute(openMinute),
          close: formatMinute(closeMinute),
          length: lengthMinutes,
          lastStart: formatMinute(lastStartMinute),
        }
      : null,
  grid: ({ gridMinutes }) => (isNumber(gridMinutes) ? { grid: gridMinutes } : null),
  length: none,
  full: slot,

  slot_missing: ({ rank }) => (isNumber(rank) ? { rank } : null),
  slot_same: none,
  slot_overlap: none,
  slot_format: none,

  url_missing: none,
  url_scheme: none,
  url_many: none,
  url_phone: none,
  url_private: none,
  url_no_guest: none,
  url_not_join: none,
  url_host_secret: none,
  url_shortener: none,
  url_lookalike: none,
  url_long: none,
  guest_unchecked: none,

  tool_missing: none,
  tool_name_missing: none,
  meeting_code_long: () => ({ max: MEETING_CODE_MAX }),
  kind_missing: none,
  topic_missing: none,
  topic_short: ({ count }) => (isNumber(count) ? { count, min: TOPIC_MIN } : null),
  topic_long: limit(TOPIC_MAX),
  references_long: limit(REFERENCES_MAX),
  requests_long: limit(REQUESTS_MAX),
  participants_long: limit(PARTICIPANTS_MAX),
  consent_missing: none,
  secret_suspected: none,
  answer_missing: none,
  message_missing: none,
  message_long: limit(MESSAGE_MAX),
  reason_missing: none,
  reason_long: limit(REASON_MAX),
  host_missing: none,
  deadline_format: none,
  follow_up_long: none,
  rating_missing: none,
  comment_long: limit(COMMENT_MAX),
  wording_missing: none,
  wording_long: limit(WORDING_MAX),
  placeholder_unknown: name,
  text_unreadable: none,
  too_large: none,

  account_blocked: none,
  service_paused: none,
  plan_unknown: none,
  stale: ({ name, at }, language) =>
    isText(name) && isText(at) ? { name, time: formatInstant(new Date(at), language) } : null,
  wrong_status: none,
  already_started: none,
  not_started: none,
  answer_expired: ({ deadline, meeting }, language) =>
    isText(deadline)
      ? { deadline: formatDeadline(new Date(deadline), language), meeting: meeting ?? "none" }
      : null,
  change_closed: ({ days }) => (isNumber(days) ? { days } : null),
  assignee_busy: (params, language) => {
    const { start, end } = params;
    if (!isText(start) || !isText(end)) return null;
    return all(name(params, language), {
      times: formatTimes({ start: new Date(start), end: new Date(end) }, language),
    });
  },
  host_off: name,
  url_required: none,
  alt_none: none,
  alt_past: none,
  alt_under_lead: none,
  alternate_deadline: none,
  override_reason_missing: none,
  session_ended: none,
  rate_limited: ({ waitMinutes }, language) =>
    isNumber(waitMinutes) ? { wait: formatWait(waitMinutes, language) } : null,
  server: none,
} as const satisfies Record<RefusalCode, ToValues>;

/**
 * The words that fill a refusal's sentence, in the reader's language; null when the refusal carries too
 * little for it, and the plain sentence is to be said.
 */
export function refusalValues(
  refusal: Pick<Refusal, "code" | "params">,
  language: Language,
): MessageValues | null {
  const make: ToValues = toValues[refusal.code];
  return make(refusal.params ?? {}, language);
}

function all(first: MessageValues | null, second: MessageValues): MessageValues | null {
  return first && { ...first, ...second };
}

function isText(value: string | number | undefined): value is string {
  return typeof value === "string" && value !== "";
}

function isNumber(value: string | number | undefined): value is number {
  return typeof value === "number";
}
