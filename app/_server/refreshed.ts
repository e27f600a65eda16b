import { refresh } from "next/cache";
import type { Result } from "@/lib/result";

/**
 * Passes an answer on; when it is a refusal, the page around the form is read anew, since what it shows
 * (free times, a status) is then out of date.
 */
export async function refreshed<T>(answer: Promise<Result<T>>): Promise<Result<T>> {
  const result = await answer;
  if (result.outcome === "refused") refresh();
  return result;
}
