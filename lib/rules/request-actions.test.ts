import { describe, expect, it } from "vitest";
import { changeDeadline } from "./deadlines";
import { YEAR_END_CLOSURES } from "./fixtures/year-end-closures";
import { POLICY_V1 } from "./policy";
import { type ActionState, actionsFor, type Side } from "./request-actions";
import { REQUEST_STATUSES, type RequestStatus } from "./request-status";
import type { Slot } from "./slot";

const at = (text: string) => new Date(`${text.replace(" ", "T")}+09:00`);
const MEETING: Slot = { start: at("2026-12-09 14:00:00"), end: at("2026-12-09 14:45:00") };
const EARLY = at("2026-11-24 10:00:00");

const offered = (side: Side, state: Partial<ActionState>, now: Date = EARLY) =>
  actionsFor(
    side,
    { status: "requested", meeting: null, customerDueAt: null, isOwnTool: true, ...state },
    { now, policy: POLICY_V1, closures: YEAR_END_CLOSURES },
  );
const eventsOf = (...args: Parameters<typeof offered>) => offered(...args).map(({ event }) => event);
const closedOf = (event: string, ...args: Parameters<typeof offered>) =>
  offered(...args).find((action) => action.event === event)?.closed;

// status | standing meeting | buttons of the customer | buttons of staff
const BUTTONS = `
requested           | no  | withdraw | ask_info confirm propose_alternates decline
needs_info          | no  | answer_info withdraw | confirm propose_alternates decline
needs_info          | yes | answer_info withdraw_change set_meeting_url cancel | confirm propose_alternates refuse_change set_meeting_url cancel
alternates_proposed | no  | accept_alternate offer_other_slots withdraw | retract_alternates decline
alternates_proposed | yes | accept_alternate offer_other_slots withdraw_change set_meeting_url cancel | retract_alternates refuse_change set_meeting_url cancel
confirmed           | yes | request_change set_meeting_url cancel | propose_alternates set_meeting_url cancel complete mark_no_show
change_requested    | yes | withdraw_change set_meeting_url cancel | ask_info confirm propose_alternates refuse_change set_meeting_url cancel
completed           | no  | |
no_show             | no  | |
declined            | no  | |
withdrawn           | no  | |
cancelled           | no  | |
expired             | no  | |
`;

const rows = BUTTONS.trim()
  .split("\n")
  .map((line) => line.split("|").map((cell) => cell.trim()))
  .flatMap(([name = "", standing = "", customer = "", staff = ""]) => {
    const words = (cell: string) => cell.split(" ").filter((word) => word !== "");
    const status = REQUEST_STATUSES.find((one) => one === name);
    return status ? [{ status, standing, customer: words(customer), staff: words(staff) }] : [];
  });

describe("the buttons of a request", () => {
  it("are written down for every status", () => {
    expect(new Set(rows.map(({ status }) => status))).toEqual(new Set(REQUEST_STATUSES));
  });

  it.each(rows)("that is $status (standing meeting: $standing)", ({ status, standing, customer, staff }) => {
    const meeting = standing === "yes" ? MEETING : null;
    expect(eventsOf("customer", { status, meeting })).toEqual(customer);
    expect(eventsOf("staff", { status, meeting })).toEqual(staff);
  });

  it("let a customer send a link only for their own tool", () => {
    const state = { status: "confirmed", meeting: MEETING, isOwnTool: false } as const;
    expect(eventsOf("customer", state)).toEqual(["request_change", "cancel"]);
    expect(eventsOf("staff", state)).toContain("set_meeting_url");
  });

  it("are open early on, but for what comes after the meeting", () => {
    for (const { status, standing } of rows) {
      const state = {
        status,
        meeting: standing === "yes" ? MEETING : null,
        customerDueAt: at("2026-11-26 18:00:00"),
      };
      const closed = [...offered("customer", state), ...offered("staff", state)].filter(
        (action) => action.closed !== null,
      );
      const awaited = status === "confirmed" ? ["complete", "mark_no_show"] : [];
      expect(closed.map(({ event }) => event)).toEqual(awaited);
    }
  });
});

const beforeAndAt = (instant: Date): [Date, Date] => [new Date(instant.getTime() - 1), instant];

describe("the answer to alternates or a question", () => {
  const due = at("2026-11-26 18:00:00");
  const [justBefore, then] = beforeAndAt(due);

  it.each([
    ["answer_info", "needs_info", null],
    ["answer_info", "needs_info", MEETING],
    ["accept_alternate", "alternates_proposed", null],
    ["accept_alternate", "alternates_proposed", MEETING],
    ["offer_other_slots", "alternates_proposed", null],
    ["offer_other_slots", "alternates_proposed", MEETING],
  ] as const)("%s while %s closes at its deadline", (event, status, meeting) => {
    const state = { status, meeting, customerDueAt: due };
    expect(closedOf(event, "customer", state, justBefore)).toBeNull();
    expect(closedOf(event, "customer", state, then)).toBe("answer_expired");
    expect(closedOf(event, "customer", { ...state, customerDueAt: null }, then)).toBeNull();
  });

  it("leaves withdrawing open after its deadline", () => {
    const state = { status: "needs_info", customerDueAt: due } as const;
    expect(closedOf("withdraw", "customer", state, then)).toBeNull();
  });
});

describe("the change of a meeting", () => {
  const [justBefore, then] = beforeAndAt(at("2026-12-07 18:00:00"));

  it("closes at 18:00 two business days before, while cancelling stays open", () => {
    const state = { status: "confirmed", meeting: MEETING } as const;
    expect(changeDeadline(MEETING.start, YEAR_END_CLOSURES, POLICY_V1)).toEqual(then);
    expect(closedOf("request_change", "customer", state, justBefore)).toBeNull();
    expect(closedOf("request_change", "customer", state, then)).toBe("change_closed");
    expect(closedOf("cancel", "customer", state, then)).toBeNull();
  });
});

describe("the start of a meeting", () => {
  const [justBefore, then] = beforeAndAt(MEETING.start);
  const standing: readonly RequestStatus[] = [
    "needs_info",
    "alternates_proposed",
    "confirmed",
    "change_requested",
  ];

  it.each(standing)("closes cancelling while %s, on both sides", (status) => {
    for (const side of ["customer", "staff"] as const) {
      expect(closedOf("cancel", side, { status, meeting: MEETING }, justBefore)).toBeNull();
      expect(closedOf("cancel", side, { status, meeting: MEETING }, then)).toBe("already_started");
    }
  });

  it.each(["complete", "mark_no_show"])("opens %s", (event) => {
    const state = { status: "confirmed", meeting: MEETING } as const;
    expect(closedOf(event, "staff", state, justBefore)).toBe("not_started");
    expect(closedOf(event, "staff", state, then)).toBeNull();
  });
});

describe("the end of a meeting", () => {
  const [justBefore, then] = beforeAndAt(MEETING.end);

  it("closes sending its link, on both sides", () => {
    for (const side of ["customer", "staff"] as const) {
      const state = { status: "confirmed", meeting: MEETING } as const;
      expect(closedOf("set_meeting_url", side, state, justBefore)).toBeNull();
      expect(closedOf("set_meeting_url", side, state, then)).toBe("already_started");
    }
  });
});

describe("a change that is open when the meeting begins", () => {
  it("is over at that instant for both sides, whether or not the scheduler has run", () => {
    const meeting = { start: new Date("2026-12-07T05:00:00Z"), end: new Date("2026-12-07T05:45:00Z") };
    const state = { status: "change_requested" as const, meeting, customerDueAt: null, isOwnTool: false };
    const confirmAt = (now: Date) =>
      actionsFor("staff", state, { now, policy: POLICY_V1, closures: [] }).find(
        ({ event }) => event === "confirm",
      );
    expect(confirmAt(meeting.start)).toEqual({ event: "confirm", closed: "already_started" });
    expect(confirmAt(new Date(meeting.start.getTime() - 1))).toEqual({ event: "confirm", closed: null });
  });
});
