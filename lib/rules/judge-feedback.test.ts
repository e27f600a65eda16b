import { describe, expect, it } from "vitest";
import { judgeFeedback, RATINGS, ratingOf } from "./judge-feedback";

const codes = (rating: string, comment = "") =>
  judgeFeedback(rating, comment).refusals.map(({ code }) => code);

describe("the feedback on a meeting", () => {
  it.each(RATINGS)("may be %s", (rating) => {
    expect(judgeFeedback(String(rating), "")).toEqual({ refusals: [], rating, comment: "" });
  });

  it.each(["", "0", "6", "1.5", " 5", "five", "５"])("is asked for again when it is %j", (rating) => {
    expect(judgeFeedback(rating, "").refusals).toEqual([{ code: "rating_missing", field: "rating" }]);
  });

  it("takes a comment of 1,000 characters, counted as people count, and no longer one", () => {
    expect(codes("4", "😀".repeat(1000))).toEqual([]);
    expect(judgeFeedback("4", "あ".repeat(1001)).refusals).toEqual([
      { code: "comment_long", field: "comment", params: { count: 1001 } },
    ]);
  });

  it("tidies the comment and refuses what cannot be stored", () => {
    expect(judgeFeedback("5", "  助かりました。\r\n ").comment).toBe("助かりました。");
    expect(codes("", "a\u0000")).toEqual(["rating_missing", "text_unreadable"]);
  });

  it("reads a stored number back, and nothing else", () => {
    expect([ratingOf(3), ratingOf(0), ratingOf(7)]).toEqual([3, null, null]);
  });
});
