import { describe, expect, it } from "vitest";
import { ageWords, dueWords } from "./business-time-words";

const DAY = 480;
const at = new Date("2026-12-03T18:00:00+09:00");
const due = (businessMinutes: number, isOver = false, kind: "staff" | "customer" | "meeting" = "staff") => ({
  kind,
  at,
  isOver,
  businessMinutes,
});

describe("dueWords", () => {
  it.each([
    [1, "あと 1 分"],
    [0, "あと 1 分"],
    [59, "あと 59 分"],
    [60, "あと 1 時間"],
    [479, "あと 7 時間"],
    [480, "あと 1 営業日"],
    [959, "あと 1 営業日"],
    [960, "あと 2 営業日"],
  ])("says %i business minutes left as %s", (minutes, words) => {
    expect(dueWords(due(minutes), DAY, "ja").left).toBe(words);
  });

  it("says what is overdue as such", () => {
    expect(dueWords(due(30, true), DAY, "ja").left).toBe("超過");
    expect(dueWords(due(120, true), DAY, "ja").left).toBe("2 時間超過");
    expect(dueWords(due(960, true), DAY, "en").left).toBe("2 business days overdue");
  });

  it("names the instant by whose turn it is", () => {
    expect(dueWords(due(60), DAY, "ja").at).toBe("回答の目安 12月3日(木)18:00");
    expect(dueWords(due(60, false, "customer"), DAY, "ja").at).toBe("お客様の期限 12月3日(木)18:00");
    expect(dueWords(due(60, false, "meeting"), DAY, "en").at).toBe("Starts Thu, Dec 3, 18:00");
  });

  it("asks for the result once a meeting has begun", () => {
    expect(dueWords(due(10, false, "meeting"), DAY, "ja").left).toBe("まもなく開始");
    expect(dueWords(due(10, true, "meeting"), DAY, "ja").left).toBe("結果の記録待ち");
  });
});

describe("ageWords", () => {
  it("tells the age in business time", () => {
    expect(ageWords(500, DAY, "ja")).toBe("1 営業日");
    expect(ageWords(125, DAY, "en")).toBe("2 h");
  });
});
