import { describe, expect, it } from "vitest";
import type { Refusal, RefusalCode } from "../rules/refusal";
import { CLOSED_CODES } from "../rules/refusal";
import { setAside } from "./override";

const REASON = "お客様と電話で合意したため。";
const broken = (...codes: RefusalCode[]): Refusal[] => codes.map((code) => ({ code, field: "alternate1" }));

// Staff's own freedom, and its end.
const OPEN_TO_REASON: readonly RefusalCode[] = [
  "weekend",
  "holiday",
  "closure",
  "plan_ineligible",
  "lead",
  "horizon",
  "hours",
  "host_off",
  "account_blocked",
];
const NEVER: readonly RefusalCode[] = [
  "past",
  "alt_past",
  "grid",
  "length",
  "quota_used",
  "full",
  "slot_same",
  "slot_overlap",
  "slot_missing",
  "slot_format",
  "host_missing",
  "assignee_busy",
  "url_phone",
  "url_no_guest",
  "url_host_secret",
  "stale",
  "wrong_status",
];

describe("a rule that staff may set aside", () => {
  it.each(OPEN_TO_REASON)("stands without a reason: %s", (code) => {
    for (const reason of ["", " \u3000\r\n"]) {
      expect(setAside(broken(code), reason)).toEqual({
        refusals: [...broken(code), { code: "override_reason_missing", field: "overrideReason" }],
        messages: [],
      });
    }
  });

  it.each(OPEN_TO_REASON)("gives way to a written reason, which is kept for staff only: %s", (code) => {
    expect(setAside(broken(code), ` ${REASON} `)).toEqual({
      refusals: [],
      messages: [{ kind: "override", body: REASON, reasonCode: code, isInternal: true }],
    });
  });

  it("is named once, however often it is broken", () => {
    const { messages } = setAside(broken("lead", "hours", "lead"), REASON);
    expect(messages.map(({ reasonCode }) => reasonCode)).toEqual(["lead,hours"]);
  });

  it.each([
    ["too long", "あ".repeat(501), "reason_long"],
    ["unreadable", `${REASON}\u0000`, "text_unreadable"],
  ])("does not give way to a reason that is %s", (_, reason, code) => {
    expect(setAside(broken("lead"), reason).refusals.map((refusal) => refusal.code)).toEqual([code]);
  });

  it("may be given a reason of exactly 500 characters", () => {
    expect(setAside(broken("lead"), "👍".repeat(500)).refusals).toEqual([]);
  });
});

describe("a rule that nobody may set aside", () => {
  it.each(NEVER)("stands against any reason: %s", (code) => {
    expect(setAside(broken(code), REASON)).toEqual({ refusals: broken(code), messages: [] });
  });

  it("is told together with those that could be", () => {
    expect(setAside(broken("lead", "grid"), REASON).refusals).toEqual(broken("grid"));
    expect(setAside(broken("lead", "grid"), "").refusals.map(({ code }) => code)).toEqual([
      "grid",
      "lead",
      "override_reason_missing",
    ]);
  });

  it("is every other reason for a closed cell", () => {
    const closed = CLOSED_CODES.filter((code) => !OPEN_TO_REASON.includes(code));
    for (const code of closed) expect(setAside(broken(code), REASON).refusals).toEqual(broken(code));
    expect(closed).toEqual(["past", "quota_used", "grid", "length", "full"]);
  });
});

describe("nothing broken", () => {
  it("needs no reason and keeps none", () => {
    expect(setAside([], "")).toEqual({ refusals: [], messages: [] });
    expect(setAside([], REASON)).toEqual({ refusals: [], messages: [] });
  });
});
