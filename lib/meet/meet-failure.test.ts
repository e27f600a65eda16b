import { describe, expect, it } from "vitest";
import { MEET_REASONS, MeetFailure, meetFailureOf, meetReasonOf, meetWaitMs } from "./meet-failure";

describe("the wait before Google is asked again", () => {
  it("grows from half a minute to an hour for what passes by itself", () => {
    const waits = [1, 2, 3, 7, 8, 50].map((attempts) => meetWaitMs("google_down", attempts, 0) / 1_000);
    expect(waits).toEqual([30, 60, 120, 1_920, 3_600, 3_600]);
  });

  it("is an hour for what somebody has to mend", () => {
    for (const reason of ["credentials_refused", "forbidden", "calendar_missing", "link_refused"] as const)
      expect(meetWaitMs(reason, 1, 0.99)).toBe(3_600_000);
  });

  it("is two seconds at first while Google is still making the link", () => {
    expect(meetWaitMs("conference_pending", 1, 0)).toBe(2_000);
  });

  it("is never longer than that, and at most a fifth shorter", () => {
    for (const reason of MEET_REASONS) {
      const longest = meetWaitMs(reason, 3, 0);
      expect(meetWaitMs(reason, 3, 0.999)).toBeLessThanOrEqual(longest);
      expect(meetWaitMs(reason, 3, 0.999)).toBeGreaterThan(longest * 0.79);
    }
  });
});

describe("a failure", () => {
  it("keeps its reason, and nothing of what Google or the client said", () => {
    const secret = { response: { status: 403, data: { error: { message: "key abc" } } }, message: "key abc" };
    const failure = meetFailureOf(secret);
    expect([failure.reason, failure.status]).toEqual(["forbidden", 403]);
    expect(JSON.stringify(failure) + failure.message + failure.stack).not.toContain("abc");
    expect(meetFailureOf(new MeetFailure("timeout")).reason).toBe("timeout");
  });

  it("of no known kind is unknown", () => {
    for (const error of [null, "no", 7, {}, new TypeError("no"), { response: { status: 302 } }])
      expect(meetFailureOf(error).reason).toBe("unknown");
  });

  it("is read back from its row only when it is one of ours", () => {
    expect(MEET_REASONS.map((reason) => meetReasonOf(reason))).toEqual([...MEET_REASONS]);
    expect([meetReasonOf(null), meetReasonOf("<b>")]).toEqual([null, null]);
  });
});
