import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type ExpiryState, isExpiryDue, runsOutAt } from "./expiry";
import { nextStatus, REQUEST_STATUSES, type RequestStatus } from "./request-status";
import type { Slot } from "./slot";

const NOW = new Date("2026-10-13T10:00:00+09:00");
const instant = (offsetMs: number) => new Date(NOW.getTime() + offsetMs);
const slotFrom = (offsetMs: number): Slot => ({
  start: instant(offsetMs),
  end: instant(offsetMs + 2_700_000),
});

const AHEAD = slotFrom(86_400_000);
const NOTHING_DUE: ExpiryState = {
  status: "requested",
  customerDueAt: instant(86_400_000),
  candidates: [AHEAD, AHEAD],
  alternates: [AHEAD],
  meeting: null,
};

const isDue = (status: RequestStatus, state: Partial<ExpiryState>) =>
  isExpiryDue({ ...NOTHING_DUE, status, ...state }, NOW);

// Which of the four clocks ends which status.
const ENDS = {
  requested: { answer: false, candidates: true, alternates: false, meeting: false },
  needs_info: { answer: true, candidates: true, alternates: false, meeting: true },
  alternates_proposed: { answer: true, candidates: false, alternates: true, meeting: true },
  change_requested: { answer: false, candidates: true, alternates: false, meeting: true },
} as const;

const OPEN = ["requested", "needs_info", "alternates_proposed", "change_requested"] as const;

describe.each(OPEN)("a request that is %s", (status) => {
  const ends = ENDS[status];

  it("lives while nothing has run out", () => {
    expect(isDue(status, {})).toBe(false);
    expect(isDue(status, { customerDueAt: null, meeting: AHEAD })).toBe(false);
  });

  it.each([
    [1, false],
    [0, true],
    [-1, true],
  ])("meets the customer's deadline %i ms ahead", (offset, hasPassed) => {
    expect(isDue(status, { customerDueAt: instant(offset) })).toBe(hasPassed && ends.answer);
  });

  it.each([
    [1, false],
    [0, true],
    [-1, true],
  ])("meets its last candidate starting %i ms ahead", (offset, hasStarted) => {
    const candidates = [slotFrom(-86_400_000), slotFrom(offset)];
    expect(isDue(status, { candidates })).toBe(hasStarted && ends.candidates);
    expect(isDue(status, { candidates: candidates.toReversed() })).toBe(hasStarted && ends.candidates);
  });

  it.each([
    [1, false],
    [0, true],
    [-1, true],
  ])("meets its last alternate starting %i ms ahead", (offset, hasStarted) => {
    const alternates = [slotFrom(-86_400_000), slotFrom(offset), slotFrom(-1)];
    expect(isDue(status, { alternates })).toBe(hasStarted && ends.alternates);
  });

  it.each([
    [1, false],
    [0, true],
    [-1, true],
  ])("meets its standing meeting starting %i ms ahead", (offset, hasStarted) => {
    expect(isDue(status, { meeting: slotFrom(offset) })).toBe(hasStarted && ends.meeting);
  });
});

describe("expiry", () => {
  it.each(REQUEST_STATUSES.filter((status) => !OPEN.some((open) => open === status)))(
    "never touches a request that is %s",
    (status) => {
      const past = slotFrom(-86_400_000);
      const state = { customerDueAt: instant(-1), candidates: [past], alternates: [past], meeting: past };
      expect(isDue(status, state)).toBe(false);
    },
  );

  const slots = fc.array(fc.integer({ min: -5, max: 5 }).map(slotFrom), { minLength: 1, maxLength: 3 });
  const states = fc.record({
    status: fc.constantFrom(...REQUEST_STATUSES),
    customerDueAt: fc.option(fc.integer({ min: -5, max: 5 }).map(instant)),
    candidates: slots,
    alternates: slots,
    meeting: fc.option(fc.integer({ min: -5, max: 5 }).map(slotFrom)),
  });

  it("once due stays due", () => {
    fc.assert(
      fc.property(states, fc.nat(10), (state, later) => {
        if (isExpiryDue(state, NOW)) expect(isExpiryDue(state, instant(later))).toBe(true);
      }),
    );
  });

  it("is due from the instant on at which the request runs out", () => {
    fc.assert(
      fc.property(states, (state) => {
        const end = runsOutAt(state);
        expect(isExpiryDue(state, NOW)).toBe(end !== null && end <= NOW);
        if (end === null) return;
        expect(isExpiryDue(state, end)).toBe(true);
        expect(isExpiryDue(state, new Date(end.getTime() - 1))).toBe(false);
      }),
    );
  });

  it("is due only where the table lets it happen", () => {
    fc.assert(
      fc.property(states, (state) => {
        const canStand = state.status !== "requested" && state.meeting !== null;
        const hasMeeting = canStand || state.status === "change_requested";
        if (isExpiryDue(state, NOW)) expect(nextStatus(state.status, "expire", hasMeeting)).not.toBeNull();
      }),
    );
  });
});
