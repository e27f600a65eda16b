import { describe, expect, it } from "vitest";
import { LIFE_EVENTS, type RequestEvent } from "../rules/request-status";
import { isCustomerTold, NOTICE_TABLE } from "./notice-table";

const EVENTS: readonly RequestEvent[] = ["submit", ...LIFE_EVENTS];
const MEET = { isOwnTool: false, meetingUrl: null };
const MEET_WITH_URL = { isOwnTool: false, meetingUrl: "https://meet.google.com/abc-defg-hij" };
const OWN_TOOL = { isOwnTool: true, meetingUrl: null };

describe("who is told of an event", () => {
  it("names every event, and no other", () => {
    expect(Object.keys(NOTICE_TABLE).sort()).toEqual([...EVENTS].sort());
  });

  it.each(EVENTS)("tells the customer of %s once the URL is known", (event) => {
    expect(isCustomerTold(event, MEET_WITH_URL)).toBe(true);
    expect(isCustomerTold(event, OWN_TOOL)).toBe(true);
  });

  it("lets the mail of a date agreed in our Google Meet wait for the URL, and no other mail", () => {
    const waiting = EVENTS.filter((event) => !isCustomerTold(event, MEET));
    expect(waiting).toEqual(["confirm", "accept_alternate"]);
  });

  it.each([
    ["answer_info", "desk"],
    ["accept_alternate", "desk"],
    ["offer_other_slots", "desk"],
    ["withdraw", "desk"],
    ["request_change", "desk"],
    ["withdraw_change", "desk"],
    ["set_meeting_url", "desk"],
    ["fall_back_to_meet", "desk"],
    ["cancel", "desk"],
    ["expire", "desk"],
    ["confirm", "host"],
    ["propose_alternates", "holders"],
  ] as const)("tells of %s on the side of support: %s", (event, audience) => {
    expect(NOTICE_TABLE[event].staff).toBe(audience);
  });

  it("tells support nothing of a new request: the queue does", () => {
    expect(NOTICE_TABLE.submit.staff).toBe("nobody");
  });
});
