import {
  type ClosedReason,
  firstClosedReasonOf,
  type OfferTerms,
  type OfferWindow,
  offerWindow,
} from "./closed-dates";
import { freePlaces, type LiveCandidate, type StartGrid } from "./free-places";
import { freeHosts, type HostCalendar } from "./host-availability";
import { dateOfDayNumber, dayNumberOf, firstDateOf, instantAt, lastDateOf, monthOf } from "./jst";
import type { ClosedCode } from "./refusal";
import { isOverlapping, type Slot } from "./slot";

export type { LiveCandidate } from "./free-places";
export type { HostCalendar } from "./host-availability";

const MINUTE_MS = 60_000;

export type AvailabilityInput = OfferTerms & {
  readonly hosts: readonly HostCalendar[];
  /** Candidates of other open requests; one's own must be left out. */
  readonly liveCandidates: readonly LiveCandidate[];
  /** First and last date to read; by default the months of today to the last selectable date. */
  readonly from?: string;
  readonly to?: string;
  readonly lengthMinutes: number;
};

export type AvailabilityTime = {
  /** Start in minutes after JST midnight. */
  readonly minute: number;
  readonly closed: ClosedCode | null;
};

export type AvailabilityDay = {
  readonly date: string;
  readonly closed: ClosedReason | null;
  /** Number of times that are open. */
  readonly freeCount: number;
  /** Every start of the day; empty when a rule closes the whole day. */
  readonly times: readonly AvailabilityTime[];
};

/**
 * Which days and times an account can choose at `now`, and why not the others: for each the first
 * reason in the order of `CLOSED_CODES`. A day on which every time is taken is `full`. Serves the
 * calendar, the list and the staff's picker; it names rules, never people.
 */
export function readAvailability(input: AvailabilityInput): AvailabilityDay[] {
  const window = offerWindow(input);
  const grid = startGrid(input, window);
  const places = freePlaces(grid, input.hosts, input.liveCandidates);
  const firstDay = dayNumberOf(grid.firstDate);
  const days: AvailabilityDay[] = [];
  for (let day = 0; day < grid.dayCount; day += 1) {
    const date = dateOfDayNumber(firstDay + day);
    const closed = closedDayReason(date, grid, window);
    days.push(closed ? { date, closed, freeCount: 0, times: [] } : openDay(date, day, grid, places, window));
  }
  return days;
}

/**
 * Whether no place is left for one slot: hosts who work then and have no booking, minus other open
 * requests with a live candidate overlapping it, ≤ 0.
 */
export function isSlotFull(
  slot: Slot,
  hosts: readonly HostCalendar[],
  liveCandidates: readonly LiveCandidate[],
): boolean {
  const free = freeHosts(slot, hosts).filter((host) => host.free).length;
  const rivals = liveCandidates.filter((candidate) => isOverlapping(candidate.slot, slot));
  return free - new Set(rivals.map((candidate) => candidate.requestId)).size <= 0;
}

function startGrid(input: AvailabilityInput, window: OfferWindow): StartGrid {
  const { policy, lengthMinutes } = input;
  const firstDate = input.from ?? firstDateOf(monthOf(window.today));
  const lastDate = input.to ?? lastDateOf(monthOf(window.last));
  const firstStartMinute = Math.ceil(policy.openMinute / policy.gridMinutes) * policy.gridMinutes;
  const lastStart = Math.floor((policy.closeMinute - lengthMinutes - firstStartMinute) / policy.gridMinutes);
  return {
    firstDate,
    dayCount: Math.max(0, dayNumberOf(lastDate) - dayNumberOf(firstDate) + 1),
    firstStartMinute,
    startsPerDay: Math.max(0, lastStart + 1),
    gridMinutes: policy.gridMinutes,
    lengthMinutes,
  };
}

/** The first reason that closes a whole day before anybody's calendar is looked at. */
function closedDayReason(date: string, grid: StartGrid, window: OfferWindow): ClosedReason | null {
  if (date < window.today) return { code: "past", params: { date } };
  const reason = firstClosedReasonOf(date, window);
  if (reason) return reason;
  const params = { date, lengthMinutes: grid.lengthMinutes };
  if (grid.startsPerDay === 0) return { code: "hours", params };
  return window.policy.lengthsMinutes.includes(grid.lengthMinutes) ? null : { code: "length", params };
}

function openDay(
  date: string,
  day: number,
  grid: StartGrid,
  places: Int32Array,
  window: OfferWindow,
): AvailabilityDay {
  const minuteOfNow = (window.now.getTime() - instantAt(date, 0).getTime()) / MINUTE_MS;
  const times: AvailabilityTime[] = [];
  let freeCount = 0;
  let pastCount = 0;
  for (let start = 0; start < grid.startsPerDay; start += 1) {
    const minute = grid.firstStartMinute + start * grid.gridMinutes;
    if (minute <= minuteOfNow) {
      pastCount += 1;
      times.push({ minute, closed: "past" });
    } else if ((places[day * grid.startsPerDay + start] ?? 0) <= 0) {
      times.push({ minute, closed: "full" });
    } else {
      freeCount += 1;
      times.push({ minute, closed: null });
    }
  }
  if (freeCount > 0) return { date, closed: null, freeCount, times };
  const code = pastCount === times.length ? "past" : "full";
  return { date, closed: { code, params: { date } }, freeCount, times };
}
