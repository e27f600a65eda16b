import { judgeComment } from "./judge-message";
import type { Refusal } from "./refusal";

/** The answers to the one question after a meeting, the best first. */
export const RATINGS = [5, 4, 3, 2, 1] as const;
export type Rating = (typeof RATINGS)[number];

/** The rating of a stored number or of what a form sent, or null when it is none. */
export function ratingOf(value: string | number): Rating | null {
  return RATINGS.find((rating) => String(rating) === String(value)) ?? null;
}

/** Judges the feedback on a meeting: one of five answers, and a comment if they like. */
export function judgeFeedback(
  rawRating: string,
  rawComment: string,
): { refusals: Refusal[]; rating: Rating | null; comment: string } {
  const rating = ratingOf(rawRating);
  const { refusals, text } = judgeComment(rawComment, "comment");
  if (rating === null) refusals.unshift({ code: "rating_missing", field: "rating" });
  return { refusals, rating, comment: text };
}
