import type { Refusal } from "./rules/refusal";

/**
 * What a use-case answers. `not_found` stands for absent and for not yours alike, so that nobody
 * learns what exists; `forbidden` is only for staff on a page of another role. Faults are thrown.
 */
export type Result<T> =
  | { readonly outcome: "ok"; readonly value: T }
  | { readonly outcome: "refused"; readonly refusals: readonly Refusal[] }
  | { readonly outcome: "not_found" }
  | { readonly outcome: "forbidden" };

export function ok<T>(value: T): Result<T> {
  return { outcome: "ok", value };
}

export function refused(...refusals: readonly Refusal[]): Result<never> {
  return { outcome: "refused", refusals };
}

export const NOT_FOUND: Result<never> = { outcome: "not_found" };
export const FORBIDDEN: Result<never> = { outcome: "forbidden" };
