import { type HostCalendar, workingStretches } from "./host-availability";
import { instantAt, weekdayOf } from "./jst";
import type { Slot } from "./slot";

const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;
const WEEKDAYS = 7;

/** A candidate of another open request; it takes a place from whichever host will hold it. */
export type LiveCandidate = { readonly requestId: string; readonly slot: Slot };

/** The starts to be judged: the same few of every day, for `dayCount` days in a row. */
export type StartGrid = {
  readonly firstDate: string;
  readonly dayCount: number;
  /** First start of a day, in minutes after JST midnight. */
  readonly firstStartMinute: number;
  readonly startsPerDay: number;
  readonly gridMinutes: number;
  readonly lengthMinutes: number;
};

type Visit = (cell: number, weekCell: number) => void;

/**
 * How many places are left at each start of a grid, day after day in one flat array: hosts who work
 * through the slot and have no booking in it, minus other requests with a live candidate in it. 0 or
 * less is full.
 *
 * One pass: each booking visits only the starts it closes, so the time grows with what is booked and
 * not with starts × hosts × bookings.
 */
export function freePlaces(
  grid: StartGrid,
  hosts: readonly HostCalendar[],
  liveCandidates: readonly LiveCandidate[],
): Int32Array {
  const working = hosts.map((host) => workingStarts(grid, host));
  const places = placesAtWork(grid, working);
  const visitClosedStarts = closedStartsOf(grid);
  // Who took a place at a start last, so that two bookings of one host take one place.
  const takenBy = new Int32Array(places.length);

  hosts.forEach((host, index) => {
    const isWorking = working[index];
    for (const booking of host.bookings) {
      visitClosedStarts(booking, (cell, weekCell) => {
        if (takenBy[cell] === index + 1 || isWorking?.[weekCell] !== 1) return;
        takenBy[cell] = index + 1;
        places[cell] = (places[cell] ?? 0) - 1;
      });
    }
  });

  let taker = hosts.length;
  for (const slots of slotsByRequest(liveCandidates).values()) {
    taker += 1;
    for (const slot of slots) {
      visitClosedStarts(slot, (cell) => {
        if (takenBy[cell] === taker) return;
        takenBy[cell] = taker;
        places[cell] = (places[cell] ?? 0) - 1;
      });
    }
  }
  return places;
}

/** For each start of a week, Sunday first, whether the host works through the slot that begins there. */
function workingStarts(grid: StartGrid, host: HostCalendar): Uint8Array {
  const { firstStartMinute, startsPerDay, gridMinutes, lengthMinutes } = grid;
  const isWorking = new Uint8Array(WEEKDAYS * startsPerDay);
  for (let weekday = 0; weekday < WEEKDAYS; weekday += 1) {
    for (const { startMinute, endMinute } of workingStretches(weekday, host.workingHours)) {
      const first = Math.max(0, Math.ceil((startMinute - firstStartMinute) / gridMinutes));
      const last = Math.floor((endMinute - lengthMinutes - firstStartMinute) / gridMinutes);
      const from = weekday * startsPerDay;
      if (last >= first) isWorking.fill(1, from + first, from + Math.min(last + 1, startsPerDay));
    }
  }
  return isWorking;
}

/** Number of hosts at work at each start of the grid. */
function placesAtWork(grid: StartGrid, working: readonly Uint8Array[]): Int32Array {
  const { startsPerDay, dayCount } = grid;
  const week = new Int32Array(WEEKDAYS * startsPerDay);
  for (const isWorking of working) {
    for (let cell = 0; cell < week.length; cell += 1) week[cell] = (week[cell] ?? 0) + (isWorking[cell] ?? 0);
  }
  const places = new Int32Array(dayCount * startsPerDay);
  const firstWeekday = weekdayOf(grid.firstDate);
  for (let day = 0; day < dayCount; day += 1) {
    const from = ((firstWeekday + day) % WEEKDAYS) * startsPerDay;
    places.set(week.subarray(from, from + startsPerDay), day * startsPerDay);
  }
  return places;
}

/**
 * Makes the visitor of a grid: it visits the starts whose slot overlaps `taken`, those strictly
 * after `taken.start` less the length and strictly before `taken.end`. Exact to the millisecond, so
 * `taken` need not lie on the grid.
 */
function closedStartsOf(grid: StartGrid): (taken: Slot, visit: Visit) => void {
  const { startsPerDay, dayCount } = grid;
  const gridMs = grid.gridMinutes * MINUTE_MS;
  const lengthMs = grid.lengthMinutes * MINUTE_MS;
  const firstStart = instantAt(grid.firstDate, grid.firstStartMinute).getTime();
  const firstWeekday = weekdayOf(grid.firstDate);

  return (taken, visit) => {
    const after = taken.start.getTime() - lengthMs - firstStart;
    const before = taken.end.getTime() - firstStart;
    const lastDay = Math.min(dayCount, Math.ceil(before / DAY_MS)) - 1;
    for (let day = Math.max(0, Math.floor(after / DAY_MS)); day <= lastDay; day += 1) {
      const first = Math.max(0, Math.floor((after - day * DAY_MS) / gridMs) + 1);
      const last = Math.min(startsPerDay, Math.ceil((before - day * DAY_MS) / gridMs)) - 1;
      const weekFrom = ((firstWeekday + day) % WEEKDAYS) * startsPerDay;
      for (let start = first; start <= last; start += 1) visit(day * startsPerDay + start, weekFrom + start);
    }
  };
}

function slotsByRequest(liveCandidates: readonly LiveCandidate[]): Map<string, Slot[]> {
  const byRequest = new Map<string, Slot[]>();
  for (const { requestId, slot } of liveCandidates) {
    const slots = byRequest.get(requestId);
    if (slots) slots.push(slot);
    else byRequest.set(requestId, [slot]);
  }
  return byRequest;
}
