import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  isOpenStatus,
  LIFE_EVENTS,
  nextStatus,
  OPEN_STATUSES,
  REQUEST_STATUSES,
  type RequestStatus,
  STATUS_TABLE,
} from "./request-status";

// The life of a request as people read it: event | from | without a standing meeting | with one.
const LIFE = `
ask_info           | requested, change_requested                                | needs_info          | needs_info
answer_info        | needs_info                                                 | requested           | change_requested
confirm            | requested, needs_info, change_requested                    | confirmed           | confirmed
propose_alternates | requested, needs_info, change_requested, confirmed         | alternates_proposed | alternates_proposed
retract_alternates | alternates_proposed                                        | requested           | confirmed
accept_alternate   | alternates_proposed                                        | confirmed           | confirmed
offer_other_slots  | alternates_proposed                                        | requested           | change_requested
decline            | requested, needs_info, alternates_proposed                 | declined            | refused
withdraw           | requested, needs_info, alternates_proposed                 | withdrawn           | refused
request_change     | confirmed                                                  | refused             | change_requested
refuse_change      | change_requested, needs_info, alternates_proposed          | refused             | confirmed
withdraw_change    | change_requested, needs_info, alternates_proposed          | refused             | confirmed
set_meeting_url    | needs_info, alternates_proposed, confirmed, change_requested | refused           | same
fall_back_to_meet  | needs_info, alternates_proposed, confirmed, change_requested | refused           | same
cancel             | needs_info, alternates_proposed, confirmed, change_requested | refused           | cancelled
complete           | confirmed                                                  | refused             | completed
mark_no_show       | confirmed                                                  | refused             | no_show
expire             | requested, needs_info, alternates_proposed, change_requested | expired           | confirmed
`;

// A request is without a meeting until its first confirmation and has one from then to its end.
const CAN_BE_WITHOUT: readonly RequestStatus[] = ["requested", "needs_info", "alternates_proposed"];
const CAN_BE_WITH: readonly RequestStatus[] = [
  "needs_info",
  "alternates_proposed",
  "confirmed",
  "change_requested",
];

const rows = LIFE.trim()
  .split("\n")
  .map((line) => line.split("|").map((cell) => cell.trim()))
  .map(([event = "", from = "", without = "", standing = ""]) => ({
    event,
    from: from.split(", "),
    without,
    standing,
  }));

function expectedStep(status: RequestStatus, event: string, hasStandingMeeting: boolean): string {
  const row = rows.find((one) => one.event === event);
  const isPossible = (hasStandingMeeting ? CAN_BE_WITH : CAN_BE_WITHOUT).includes(status);
  if (!row?.from.includes(status) || !isPossible) return "refused";
  const target = hasStandingMeeting ? row.standing : row.without;
  return target === "same" ? status : target;
}

const cells = REQUEST_STATUSES.flatMap((status) =>
  LIFE_EVENTS.flatMap((event) =>
    [false, true].map((hasStandingMeeting) => ({
      status,
      event,
      hasStandingMeeting,
      expected: expectedStep(status, event, hasStandingMeeting),
    })),
  ),
);

describe("the life of a request", () => {
  it("names every event and every status", () => {
    expect(rows.map(({ event }) => event).sort()).toEqual([...LIFE_EVENTS].sort());
    const named = new Set(rows.flatMap(({ from, without, standing }) => [...from, without, standing]));
    expect([...named].filter((word) => word !== "refused" && word !== "same").sort()).toEqual(
      [...REQUEST_STATUSES].sort(),
    );
    expect(cells).toHaveLength(11 * 18 * 2);
  });

  it.each(cells)("$status + $event (standing meeting: $hasStandingMeeting): $expected", (cell) => {
    expect(nextStatus(cell.status, cell.event, cell.hasStandingMeeting) ?? "refused").toBe(cell.expected);
    expect(STATUS_TABLE[cell.status][cell.event][cell.hasStandingMeeting ? 1 : 0] ?? "refused").toBe(
      cell.expected,
    );
  });

  it("goes on only from the open statuses", () => {
    expect(REQUEST_STATUSES.filter(isOpenStatus)).toEqual([...OPEN_STATUSES]);
    const canGoOn = new Set(
      cells.filter(({ expected }) => expected !== "refused").map(({ status }) => status),
    );
    expect([...canGoOn].sort()).toEqual([...OPEN_STATUSES].sort());
  });

  it("reaches every status, and an end from every open one", () => {
    const leadsTo = (status: RequestStatus) =>
      cells.flatMap((cell) => (cell.status === status && cell.expected !== "refused" ? [cell.expected] : []));
    const reached = new Set<string>(["requested"]);
    for (const status of reached) {
      for (const next of REQUEST_STATUSES.filter((one) => one === status).flatMap(leadsTo)) reached.add(next);
    }
    expect([...reached].sort()).toEqual([...REQUEST_STATUSES].sort());
    for (const status of OPEN_STATUSES) {
      const ends = leadsTo(status).filter((next) => !OPEN_STATUSES.some((open) => open === next));
      expect([status, ends.length > 0]).toEqual([status, true]);
    }
  });

  it("never loses a standing meeting but by cancelling it or holding it", () => {
    const walks = fc.array(fc.constantFrom(...LIFE_EVENTS), { maxLength: 30 });
    fc.assert(
      fc.property(walks, (events) => {
        let status: RequestStatus = "requested";
        let hasMeeting = false;
        for (const event of events) {
          const next = nextStatus(status, event, hasMeeting);
          if (next === null) continue;
          hasMeeting ||= next === "confirmed";
          if (hasMeeting) expect(next).not.toBe("requested");
          if (hasMeeting && !isOpenStatus(next))
            expect(["cancelled", "completed", "no_show"]).toContain(next);
          if (!hasMeeting && !isOpenStatus(next))
            expect(["declined", "withdrawn", "expired"]).toContain(next);
          status = next;
        }
      }),
    );
  });
});
