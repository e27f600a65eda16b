import { describe, expect, it } from "vitest";
import {
  type AvailabilityInput,
  type HostCalendar,
  isSlotFull,
  type LiveCandidate,
  readAvailability,
} from "./availability";
import { YEAR_END_CLOSURES } from "./fixtures/year-end-closures";
import { POLICY_V1 } from "./policy";
import type { Slot } from "./slot";

const at = (text: string) => new Date(`${text.replace(" ", "T")}+09:00`);
const between = (start: string, end: string): Slot => ({ start: at(start), end: at(end) });
const weekdayHours = [1, 2, 3, 4, 5].map((weekday) => ({ weekday, startMinute: 600, endMinute: 1080 }));
const host = (hostId: string, bookings: Slot[] = []): HostCalendar => ({
  hostId,
  name: hostId,
  workingHours: weekdayHours,
  bookings,
});

const input: AvailabilityInput = {
  now: at("2026-10-05 10:00"),
  policy: POLICY_V1,
  closures: YEAR_END_CLOSURES,
  terms: { plan: "priority", upcomingPlan: null, upcomingPlanFrom: null },
  claimedMonths: new Map(),
  hosts: [host("sato")],
  liveCandidates: [],
  lengthMinutes: 45,
};
const dayOf = (date: string, changed: Partial<AvailabilityInput> = {}) => {
  const [day] = readAvailability({ ...input, ...changed, from: date, to: date });
  if (!day) throw new Error(`${date} was not read`);
  return day;
};
const closedMinutes = (date: string, changed: Partial<AvailabilityInput>) =>
  dayOf(date, changed).times.flatMap((time) => (time.closed === "full" ? [time.minute] : []));

describe("the days that are read", () => {
  it("are by default the whole months from today to the last selectable date", () => {
    const days = readAvailability(input);
    expect(days[0]?.date).toBe("2026-10-01");
    expect(days.at(-1)?.date).toBe("2027-01-31");
    expect(days).toHaveLength(31 + 30 + 31 + 31);
  });

  it("are none when the end lies before the beginning", () => {
    expect(readAvailability({ ...input, from: "2026-10-05", to: "2026-10-04" })).toEqual([]);
  });
});

describe("a closed day", () => {
  it.each([
    ["2026-10-04", "past"],
    ["2026-10-05", "lead"],
    ["2026-10-10", "weekend"],
    ["2026-10-12", "holiday"],
    ["2026-12-29", "closure"],
    ["2027-01-02", "weekend"],
    ["2026-10-09", "lead"],
    ["2027-01-15", "horizon"],
    ["2027-01-16", "weekend"],
  ])("%s shows %s and no times", (date, code) => {
    expect(dayOf(date)).toMatchObject({ closed: { code }, freeCount: 0, times: [] });
  });

  it("shows the plan before the lead, and the lead before the used month", () => {
    const terms = { plan: "basic", upcomingPlan: "priority", upcomingPlanFrom: "2026-11" } as const;
    const claimedMonths = new Map([["2026-10", { reference: "OH-1001", requesterName: "中村 玲奈" }]]);
    expect(dayOf("2026-10-09", { terms, claimedMonths }).closed).toEqual({
      code: "plan_ineligible",
      params: { month: "2026-10" },
    });
    expect(dayOf("2026-10-09", { claimedMonths }).closed).toEqual({
      code: "lead",
      params: { date: "2026-10-09", earliest: "2026-10-13", leadBusinessDays: 5 },
    });
    expect(dayOf("2026-10-13", { claimedMonths }).closed).toEqual({
      code: "quota_used",
      params: { month: "2026-10", reference: "OH-1001", requesterName: "中村 玲奈" },
    });
    expect(dayOf("2026-11-02", { terms, claimedMonths }).closed).toBeNull();
  });

  it("is closed by a length that is not on offer or does not fit the hours", () => {
    expect(dayOf("2026-10-13", { lengthMinutes: 60 }).closed?.code).toBe("length");
    expect(dayOf("2026-10-13", { lengthMinutes: 500 })).toMatchObject({
      closed: { code: "hours" },
      times: [],
    });
  });
});

describe("an open day", () => {
  it("offers every start from opening to the last that ends by closing", () => {
    const minutesOf = (lengthMinutes: number) =>
      dayOf("2026-10-13", { lengthMinutes }).times.map(({ minute }) => minute);
    expect(minutesOf(45)).toHaveLength(30);
    expect(minutesOf(45)[0]).toBe(600);
    expect(minutesOf(45).at(-1)).toBe(17 * 60 + 15);
    expect(minutesOf(30).at(-1)).toBe(17 * 60 + 30);
    expect(dayOf("2026-10-13")).toMatchObject({ closed: null, freeCount: 30 });
  });

  it("closes the starts whose slot a booking touches, to the millisecond", () => {
    const booked = (start: string, end: string) => ({
      hosts: [host("sato", [between(`2026-10-13 ${start}`, `2026-10-13 ${end}`)])],
    });
    expect(closedMinutes("2026-10-13", booked("12:00", "13:00"))).toEqual([690, 705, 720, 735, 750, 765]);
    expect(closedMinutes("2026-10-13", booked("11:59:59.999", "13:00"))).toEqual([
      675, 690, 705, 720, 735, 750, 765,
    ]);
    expect(closedMinutes("2026-10-13", booked("12:00", "13:00:00.001"))).toEqual([
      690, 705, 720, 735, 750, 765, 780,
    ]);
    expect(closedMinutes("2026-10-13", booked("09:00", "10:00"))).toEqual([]);
    expect(closedMinutes("2026-10-13", booked("18:00", "19:00"))).toEqual([]);
  });

  it("is full when every time is taken, and says so with the times", () => {
    const hosts = [host("sato", [between("2026-10-12 20:00", "2026-10-14 10:00")])];
    const day = dayOf("2026-10-13", { hosts });
    expect(day).toMatchObject({ closed: { code: "full", params: { date: "2026-10-13" } }, freeCount: 0 });
    expect(day.times).toHaveLength(30);
    expect(dayOf("2026-10-14", { hosts }).freeCount).toBe(30);
    expect(dayOf("2026-10-13", { hosts: [] }).closed?.code).toBe("full");
  });

  it("counts the times gone by today as past, when today can be chosen at all", () => {
    const policy = { ...POLICY_V1, leadBusinessDays: 0 };
    const today = dayOf("2026-10-05", { policy, now: at("2026-10-05 10:30") });
    expect(today.times.filter(({ closed }) => closed === "past").map(({ minute }) => minute)).toEqual([
      600, 615, 630,
    ]);
    expect(today.freeCount).toBe(27);
    expect(dayOf("2026-10-05", { policy, now: at("2026-10-05 17:15") }).closed?.code).toBe("past");
    const hosts = [host("sato", [between("2026-10-05 10:00", "2026-10-05 18:00")])];
    expect(dayOf("2026-10-05", { policy, hosts, now: at("2026-10-05 12:00") }).closed?.code).toBe("full");
  });
});

describe("requests that wait for an answer", () => {
  const candidate = (requestId: string, start: string, end: string): LiveCandidate => ({
    requestId,
    slot: between(`2026-10-13 ${start}`, `2026-10-13 ${end}`),
  });
  const slot = between("2026-10-13 12:00", "2026-10-13 12:45");

  it("each take one host, however many of their candidates overlap the slot", () => {
    const twice = [candidate("a", "11:30", "12:15"), candidate("a", "12:30", "13:15")];
    const hosts = [host("sato"), host("suzuki")];
    expect(isSlotFull(slot, hosts, twice)).toBe(false);
    expect(isSlotFull(slot, [host("sato")], twice)).toBe(true);
    expect(isSlotFull(slot, hosts, [...twice, candidate("b", "12:00", "12:30")])).toBe(true);
    expect(closedMinutes("2026-10-13", { hosts, liveCandidates: twice })).toEqual([]);
  });

  it("do not mix when their candidates come in any order", () => {
    const liveCandidates = [
      candidate("a", "11:30", "12:15"),
      candidate("b", "12:00", "12:45"),
      candidate("a", "12:30", "13:15"),
    ];
    const hosts = [host("sato"), host("suzuki"), host("tanaka")];
    expect(closedMinutes("2026-10-13", { hosts, liveCandidates })).toEqual([]);
  });

  it("leave a slot alone that only touches", () => {
    const touching = [candidate("a", "11:15", "12:00"), candidate("b", "12:45", "13:30")];
    expect(isSlotFull(slot, [host("sato")], touching)).toBe(false);
  });
});
