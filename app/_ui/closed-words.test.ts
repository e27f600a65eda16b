import { describe, expect, it } from "vitest";
import { CLOSED_CODES } from "@/lib/rules/refusal";
import {
  clashSentence,
  closedCellWord,
  closedDaySentence,
  closedDayStatus,
  closedTimeSentence,
} from "./closed-words";

describe("words of closed days and times", () => {
  it("stand in the cell, in the list and in the status line", () => {
    const weekend = { code: "weekend", params: { date: "2026-12-05" } } as const;
    expect(closedCellWord("weekend", "ja")).toBe("休み");
    expect(closedDaySentence(weekend, "ja")).toBe("土曜・日曜はお休みです。");
    expect(closedDayStatus("2026-12-05", weekend, "ja")).toBe(
      "12月5日(土)は選べません。土曜・日曜はお休みです。",
    );
    expect(closedDayStatus("2026-12-05", weekend, "en")).toBe(
      "Sat, Dec 5 is not available. We are closed on weekends.",
    );
  });

  it("tell the earliest day, with the number of business days where it is known", () => {
    const params = { date: "2026-11-25", earliest: "2026-12-01" };
    expect(closedDaySentence({ code: "lead", params }, "ja")).toBe(
      "内容の調査と準備のため、12月1日(火)より前の日は選べません。",
    );
    const counted = { code: "lead", params: { ...params, leadBusinessDays: 5 } } as const;
    expect(closedDaySentence(counted, "ja")).toBe(
      "内容の調査と準備のため、お申し込み日の翌日から数えて 5 営業日目にあたる 12月1日(火)より前の日は選べません。",
    );
    expect(closedDaySentence(counted, "en")).toBe(
      "We need 5 business days to prepare. The earliest day is Tue, Dec 1.",
    );
  });

  it("tell a full time from a full day", () => {
    const full = { code: "full", params: {} } as const;
    expect(closedDaySentence(full, "ja")).toBe("この日の受付枠は埋まりました。");
    expect(closedTimeSentence(full, "ja")).toBe("この時間は埋まりました。");
    expect(closedTimeSentence({ code: "weekend", params: {} }, "ja")).toBe("土曜・日曜はお休みです。");
    expect(clashSentence("slot_overlap", "ja")).toBe("第 1 希望と時間が重なっています。");
  });

  it.each(CLOSED_CODES)("are whole for %s without any parameter", (code) => {
    for (const language of ["ja", "en"] as const) {
      expect(closedDaySentence({ code, params: {} }, language)).not.toMatch(/undefined|[{}]/);
    }
  });
});
