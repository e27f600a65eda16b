import type { Language } from "@/lib/auth/actor";
import { formatDeadline } from "@/lib/format";
import type { QueueDue } from "@/lib/requests/read-staff-queue";
import { translatorFor } from "@/lib/words";

const MINUTES_PER_HOUR = 60;

type Unit = "days" | "hours" | "minutes";

/** Business minutes in their largest unit, rounded down: 540 of days of 480 minutes are one day. */
function inLargestUnit(minutes: number, businessDayMinutes: number): { unit: Unit; count: number } {
  if (minutes >= businessDayMinutes) return { unit: "days", count: Math.floor(minutes / businessDayMinutes) };
  if (minutes >= MINUTES_PER_HOUR) return { unit: "hours", count: Math.floor(minutes / MINUTES_PER_HOUR) };
  return { unit: "minutes", count: Math.max(1, Math.floor(minutes)) };
}

const LEFT = { days: "daysLeft", hours: "hoursLeft", minutes: "minutesLeft" } as const;
const OVER = { days: "daysOver", hours: "hoursOver", minutes: "minutesOver" } as const;
const STARTS = { days: "startsInDays", hours: "startsInHours", minutes: "startsInMinutes" } as const;
const AT = { staff: "byStaff", customer: "byCustomer", meeting: "begins" } as const;

/** 「あと 3 時間」 with 「回答の目安 12月3日(木)18:00」: how long is left in business time, and the instant itself. */
export function dueWords(
  due: QueueDue,
  businessDayMinutes: number,
  language: Language,
): { left: string; at: string } {
  const say = translatorFor(language);
  const { unit, count } = inLargestUnit(due.businessMinutes, businessDayMinutes);
  const at = say(`staff.due.${AT[due.kind]}`, { time: formatDeadline(due.at, language) });
  if (due.kind === "meeting") {
    return {
      at,
      left: due.isOver ? say("staff.due.unrecorded") : say(`staff.due.${STARTS[unit]}`, { count }),
    };
  }
  return { at, left: say(`staff.due.${due.isOver ? OVER[unit] : LEFT[unit]}`, { count }) };
}

/** 「2 営業日」: how long a request has been with us, in business time. */
export function ageWords(minutes: number, businessDayMinutes: number, language: Language): string {
  const { unit, count } = inLargestUnit(minutes, businessDayMinutes);
  return translatorFor(language)(`staff.age.${unit}`, { count });
}
