import { describe, expect, it } from "vitest";
import { freeHosts, type HostCalendar, workingStretches } from "./host-availability";
import type { Slot } from "./slot";

const between = (start: string, end: string): Slot => ({
  start: new Date(`${start.replace(" ", "T")}+09:00`),
  end: new Date(`${end.replace(" ", "T")}+09:00`),
});
const MONDAY = 1;
const host = (changed: Partial<HostCalendar> = {}): HostCalendar => ({
  hostId: "sato",
  name: "佐藤",
  workingHours: [{ weekday: MONDAY, startMinute: 600, endMinute: 1080 }],
  bookings: [],
  ...changed,
});
const verdict = (slot: Slot, changed: Partial<HostCalendar> = {}) => freeHosts(slot, [host(changed)])[0];
const slot = between("2026-12-07 14:00", "2026-12-07 14:45");

describe("whether a host is free for a slot", () => {
  it("depends on working through the whole of it", () => {
    const works = (startMinute: number, endMinute: number) =>
      verdict(slot, { workingHours: [{ weekday: MONDAY, startMinute, endMinute }] });
    expect(works(840, 885)).toEqual({ hostId: "sato", free: true, reason: null });
    expect(works(841, 885)).toEqual({ hostId: "sato", free: false, reason: "off_hours" });
    expect(works(840, 884)).toEqual({ hostId: "sato", free: false, reason: "off_hours" });
  });

  it("takes the weekday of Japan, also where the date differs elsewhere", () => {
    const early = between("2026-12-07 00:15", "2026-12-07 00:45");
    const hours = (weekday: number) => [{ weekday, startMinute: 0, endMinute: 120 }];
    expect(verdict(early, { workingHours: hours(MONDAY) })?.free).toBe(true);
    expect(verdict(early, { workingHours: hours(0) })?.free).toBe(false);
  });

  it("joins working hours that touch, and not those with a gap", () => {
    const split = (secondStart: number) => [
      { weekday: MONDAY, startMinute: secondStart, endMinute: 1080 },
      { weekday: MONDAY, startMinute: 600, endMinute: 860 },
    ];
    expect(verdict(slot, { workingHours: split(860) })?.free).toBe(true);
    expect(verdict(slot, { workingHours: split(861) })?.reason).toBe("off_hours");
  });

  it("ends at a booking that overlaps, not at one that touches", () => {
    const before = between("2026-12-07 13:00", "2026-12-07 14:00");
    const after = between("2026-12-07 14:45", "2026-12-07 15:00");
    expect(verdict(slot, { bookings: [before, after] })?.free).toBe(true);
    const longer = between("2026-12-07 13:00", "2026-12-07 14:01");
    expect(verdict(slot, { bookings: [after, longer] })).toEqual({
      hostId: "sato",
      free: false,
      reason: "booked",
      conflict: longer,
    });
  });

  it("names the first of several bookings, and a booking rather than the hours", () => {
    const later = between("2026-12-07 14:30", "2026-12-07 15:00");
    const earlier = between("2026-12-07 13:30", "2026-12-07 14:15");
    expect(verdict(slot, { bookings: [later, earlier], workingHours: [] })).toMatchObject({
      reason: "booked",
      conflict: earlier,
    });
  });

  it("is no for a slot past midnight", () => {
    const night = between("2026-12-07 23:30", "2026-12-08 00:15");
    const allDay = [1, 2].map((weekday) => ({ weekday, startMinute: 0, endMinute: 1440 }));
    expect(verdict(night, { workingHours: allDay })?.reason).toBe("off_hours");
  });

  it("is answered for every host in the order given", () => {
    const hosts = ["a", "b", "c"].map((hostId) => host({ hostId }));
    expect(freeHosts(slot, hosts).map(({ hostId }) => hostId)).toEqual(["a", "b", "c"]);
  });
});

it("orders and joins the working stretches of a day, leaving out empty ones", () => {
  const hours = [
    { weekday: 1, startMinute: 780, endMinute: 1080 },
    { weekday: 1, startMinute: 600, endMinute: 700 },
    { weekday: 1, startMinute: 650, endMinute: 660 },
    { weekday: 1, startMinute: 1100, endMinute: 1100 },
    { weekday: 2, startMinute: 0, endMinute: 1440 },
  ];
  expect(workingStretches(1, hours)).toEqual([
    { startMinute: 600, endMinute: 700 },
    { startMinute: 780, endMinute: 1080 },
  ]);
});
