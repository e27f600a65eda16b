import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { runsOutAt } from "./expiry";
import { POLICY_V1, type PolicySettings } from "./policy";
import {
  isReminderDue,
  REMINDER_AUDIENCES,
  REMINDER_KINDS,
  type ReminderAudience,
  type ReminderKind,
  type ReminderState,
  remindersOf,
  reminderWindow,
} from "./reminders";
import { REQUEST_STATUSES } from "./request-status";
import type { Slot } from "./slot";

/** `at("12-07 14:00")`: that instant of 2026 in Japan. */
const at = (text: string) => new Date(`2026-${text.replace(" ", "T")}:00+09:00`);
const slot = (text: string): Slot => ({ start: at(text), end: new Date(at(text).getTime() + 45 * 60_000) });

const CLOSURES = [{ startsOn: "2026-12-03", endsOn: "2026-12-04", labelJa: "休業", labelEn: "Closed" }];
const terms = (policy: Partial<PolicySettings> = {}, closures: typeof CLOSURES = []) => ({
  policy: { ...POLICY_V1, ...policy },
  closures,
});

// Tuesday, the day after a national holiday.
const TURN = { version: 3, at: at("11-24 10:00") };
const WAITING: ReminderState = {
  status: "requested",
  turn: TURN,
  staffDueAt: at("11-26 18:00"),
  customerDueAt: null,
  candidates: [slot("12-07 14:00"), slot("12-08 10:00")],
  alternates: [],
  meeting: null,
  agreedAt: null,
  isOwnTool: false,
  meetingUrl: null,
  urlDueAt: null,
};
const AGREED: ReminderState = {
  ...WAITING,
  status: "confirmed",
  staffDueAt: null,
  candidates: [],
  meeting: slot("12-07 14:00"),
  agreedAt: TURN.at,
  meetingUrl: "https://meet.google.com/abc-defg-hij",
};
const OWN_TOOL = { isOwnTool: true, meetingUrl: null, urlDueAt: at("12-04 18:00") };

/** Each reminder in words: kind, from when, until when. */
const told = (state: ReminderState, on = terms()) =>
  remindersOf(state, on).map(({ kind, dueAt, staleAt }) => `${kind} ${words(dueAt)} – ${words(staleAt)}`);
const words = (instant: Date) =>
  new Date(instant.getTime() + 9 * 3_600_000).toISOString().slice(5, 16).replace("T", " ");

describe("a request that waits for support", () => {
  it("reminds at half of the business time and at its end, and of candidates that run out", () => {
    expect(told(WAITING)).toEqual([
      "staff_half 11-25 14:00 – 11-26 18:00",
      "staff_due 11-26 18:00 – 12-07 10:00",
      "candidates_ending 12-07 10:00 – 12-08 10:00",
    ]);
  });

  it("counts no closed time: half of it is later when days in between are closed", () => {
    const turn = { version: 1, at: at("12-02 10:00") };
    const state = {
      ...WAITING,
      turn,
      staffDueAt: at("12-08 18:00"),
      candidates: [slot("12-14 10:00"), slot("12-15 10:00")],
    };
    expect(told(state, terms({}, CLOSURES))).toContain("staff_half 12-07 14:00 – 12-08 18:00");
    expect(told(state)).toContain("staff_half 12-04 14:00 – 12-08 18:00");
  });

  it("leaves the aim unmentioned once the more urgent end is near", () => {
    const near = { ...WAITING, candidates: [slot("11-25 16:00"), slot("11-26 10:00")] };
    // Half of the time and the aim both come later than this: one reminder, not three.
    expect(told(near)).toEqual(["candidates_ending 11-25 10:00 – 11-26 10:00"]);
  });

  it("tells support alone when the agreed meeting is what ends the change", () => {
    const state = { ...WAITING, status: "change_requested" as const, meeting: slot("12-01 14:00") };
    const kinds = remindersOf({ ...state, meetingUrl: "https://example.com/" }, terms()).map(
      ({ kind }) => kind,
    );
    expect(kinds).toEqual(["staff_half", "staff_due", "change_undecided", "meeting_tomorrow"]);
  });

  it("reminds at another part of the time where the policy says so", () => {
    expect(told(WAITING, terms({ staffReminderPercent: 75 }))[0]).toBe(
      "staff_half 11-26 12:00 – 11-26 18:00",
    );
  });
});

describe("a request that waits for the customer", () => {
  const asked: ReminderState = {
    ...WAITING,
    status: "needs_info",
    staffDueAt: null,
    customerDueAt: at("11-26 18:00"),
  };

  it("reminds them in the morning of the business day before", () => {
    expect(told(asked)).toEqual(["customer_before_deadline 11-25 10:00 – 11-26 18:00"]);
  });

  it("reminds of the instant at which it really ends", () => {
    const state = { ...asked, customerDueAt: at("12-10 18:00") };
    expect(told(state)).toEqual(["customer_before_deadline 12-07 10:00 – 12-08 10:00"]);
  });

  it("reminds at half of a time that is shorter than a business day", () => {
    const short = { ...asked, turn: { version: 3, at: at("11-24 16:00") }, customerDueAt: at("11-25 12:00") };
    expect(told(short)).toEqual(["customer_before_deadline 11-24 18:00 – 11-25 12:00"]);
  });

  it("reminds of nothing where no business time lies before the end", () => {
    const night = { ...asked, turn: { version: 3, at: at("11-24 19:00") }, customerDueAt: at("11-25 09:00") };
    expect(told(night)).toEqual([]);
  });

  it("reminds of the last alternate that can still be chosen", () => {
    const proposed: ReminderState = {
      ...asked,
      status: "alternates_proposed",
      customerDueAt: null,
      alternates: [slot("12-01 10:00"), slot("12-02 15:00")],
    };
    expect(told(proposed)).toEqual(["customer_before_deadline 12-01 10:00 – 12-02 15:00"]);
  });
});

describe("an agreed meeting", () => {
  it("is told of on the business day before, and its result is asked for on the one after", () => {
    expect(told(AGREED)).toEqual([
      "meeting_tomorrow 12-04 10:00 – 12-07 14:00",
      "result_missing 12-08 10:00 – 12-22 10:00",
    ]);
  });

  it("is told of earlier where the days before are closed", () => {
    expect(told(AGREED, terms({}, CLOSURES))[0]).toBe("meeting_tomorrow 12-02 10:00 – 12-07 14:00");
  });

  it("is not told of to who has just agreed to it", () => {
    const agreedAt = at("12-04 10:00");
    expect(told({ ...AGREED, agreedAt })).toEqual(["result_missing 12-08 10:00 – 12-22 10:00"]);
  });

  it("asks support for the URL of our own tool two business days before", () => {
    expect(told({ ...AGREED, meetingUrl: null })).toContain("url_missing_staff 12-03 10:00 – 12-07 14:00");
  });

  it("asks the customer for the URL of theirs before its deadline, and support for nothing", () => {
    const lines = told({ ...AGREED, ...OWN_TOOL });
    expect(lines).toContain("url_missing_customer 12-03 10:00 – 12-04 18:00");
    expect(lines.join()).not.toContain("url_missing_staff");
  });

  it("asks support soon when it took over the evening before", () => {
    const taken = { ...AGREED, meetingUrl: null, agreedAt: at("12-04 18:00") };
    expect(told(taken)).toContain("url_missing_staff 12-07 12:00 – 12-07 14:00");
  });

  it("asks for nothing more once the request has ended", () => {
    for (const status of ["completed", "no_show", "cancelled"] as const)
      expect(told({ ...AGREED, ...OWN_TOOL, status })).toEqual([]);
  });

  it("follows the days of the policy", () => {
    const days = { meetingReminderBusinessDays: 2, resultReminderBusinessDays: 2, urlTaskBusinessDays: 3 };
    expect(told({ ...AGREED, meetingUrl: null }, terms(days))).toEqual([
      "meeting_tomorrow 12-03 10:00 – 12-07 14:00",
      "url_missing_staff 12-02 10:00 – 12-07 14:00",
      "result_missing 12-09 10:00 – 12-23 10:00",
    ]);
  });
});

describe("an occasion", () => {
  const occasionOf = (state: ReminderState, kind: ReminderKind) =>
    remindersOf(state, terms()).find((one) => one.kind === kind)?.occasion;

  it("stays the same while the turn is, whatever the rules become", () => {
    const later = { ...WAITING, staffDueAt: at("11-27 18:00") };
    expect(occasionOf(later, "staff_half")).toBe(occasionOf(WAITING, "staff_half"));
    expect(occasionOf({ ...later, turn: { ...TURN, version: 5 } }, "staff_half")).not.toBe(
      occasionOf(WAITING, "staff_half"),
    );
  });

  it("is another one when the meeting moves", () => {
    const moved = { ...AGREED, meeting: slot("12-09 14:00") };
    expect(occasionOf(moved, "meeting_tomorrow")).not.toBe(occasionOf(AGREED, "meeting_tomorrow"));
  });
});

describe("reminders of whatever state", () => {
  const instants = fc
    .integer({ min: 0, max: 40 * 24 * 4 })
    .map((n) => new Date(TURN.at.getTime() + n * 900_000));
  const slots = instants.map((start): Slot => ({ start, end: new Date(start.getTime() + 2_700_000) }));
  const states: fc.Arbitrary<ReminderState> = fc.record({
    status: fc.constantFrom(...REQUEST_STATUSES),
    turn: fc.constant(TURN),
    staffDueAt: fc.option(instants),
    customerDueAt: fc.option(instants),
    candidates: fc.array(slots, { maxLength: 2 }),
    alternates: fc.array(slots, { maxLength: 3 }),
    meeting: fc.option(slots),
    agreedAt: fc.option(instants),
    isOwnTool: fc.boolean(),
    meetingUrl: fc.option(fc.constant("https://meet.google.com/abc-defg-hij")),
    urlDueAt: fc.option(instants),
  });
  const rules = fc
    .record({
      staffReminderPercent: fc.integer({ min: 1, max: 99 }),
      deadlineReminderBusinessDays: fc.nat(3),
      meetingReminderBusinessDays: fc.nat(3),
      urlTaskBusinessDays: fc.nat(4),
    })
    .map((policy) => terms(policy, CLOSURES));

  it("come while they can help, each kind once, and never after the request has run out", () => {
    fc.assert(
      fc.property(states, rules, (state, on) => {
        const all = remindersOf(state, on);
        expect(new Set(all.map(({ kind }) => kind)).size).toBe(all.length);
        const end = runsOutAt(state);
        for (const { kind, dueAt, staleAt } of all) {
          expect(dueAt < staleAt, kind).toBe(true);
          const isAboutAnswer =
            !kind.startsWith("meeting") && !kind.startsWith("url") && kind !== "result_missing";
          if (isAboutAnswer) expect(end !== null && staleAt <= end, kind).toBe(true);
        }
      }),
    );
  });

  it("urge support to answer with one mail at a time", () => {
    const urging: readonly ReminderKind[] = [
      "staff_half",
      "staff_due",
      "candidates_ending",
      "change_undecided",
    ];
    fc.assert(
      fc.property(states, rules, instants, (state, on, now) => {
        const due = remindersOf(state, on).filter((one) => isReminderDue(one, now));
        expect(due.filter(({ kind }) => urging.includes(kind)).length).toBeLessThan(2);
      }),
    );
  });

  it("about a confirmed meeting lie in the window that is looked at", () => {
    fc.assert(
      fc.property(states, rules, instants, (state, on, now) => {
        const confirmed = { ...state, status: "confirmed" as const };
        const due = remindersOf(confirmed, on).filter((one) => isReminderDue(one, now));
        const { from, to } = reminderWindow(now, on);
        const start = confirmed.meeting?.start ?? now;
        for (const { kind } of due) {
          const isInside = from <= start && start <= to;
          const isUrlNear =
            kind === "url_missing_customer" && confirmed.urlDueAt !== null && confirmed.urlDueAt <= to;
          expect([kind, isInside || isUrlNear]).toEqual([kind, true]);
        }
      }),
      { numRuns: 500 },
    );
  });
});

describe("who is reminded", () => {
  it("is somebody, of each kind", () => {
    for (const kind of REMINDER_KINDS) {
      const { customer, staff }: ReminderAudience = REMINDER_AUDIENCES[kind];
      expect([kind, customer || staff !== "nobody"]).toEqual([kind, true]);
    }
  });
});
