import { textParameter } from "@/app/_server/search-parameters";

/** Whether a step was opened from the review, to go straight back to it. */
export function isFromReview(from: string | string[] | undefined): boolean {
  return textParameter(from) === "review";
}

/** Where a step goes on to: the next one, or the review it was opened from. */
export function nextStepPath(input: { readonly from: string }, next: string): string {
  return input.from === "review" ? "/apply/review" : next;
}
