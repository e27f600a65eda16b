import { judgeReason } from "../rules/judge-message";
import { isOverridable } from "../rules/judge-slots";
import type { Refusal } from "../rules/refusal";
import type { WrittenMessage } from "./change";

/** What staff may set aside beside the overridable rules of a slot. */
const ALSO_OVERRIDABLE: readonly string[] = ["host_off", "account_blocked"];

/**
 * Sets rules aside that staff may set aside with a written reason. Without one, the broken rules come
 * back with `override_reason_missing`; with one, only those that nobody may set aside.
 */
export function setAside(
  broken: readonly Refusal[],
  overrideReason: string,
): { refusals: Refusal[]; messages: WrittenMessage[] } {
  const isOpenToReason = (refusal: Refusal) =>
    isOverridable(refusal) || ALSO_OVERRIDABLE.includes(refusal.code);
  const hard = broken.filter((refusal) => !isOpenToReason(refusal));
  const soft = broken.filter(isOpenToReason);
  const reason = judgeReason(overrideReason, "overrideReason", false);
  const refusals = [...hard, ...reason.refusals];
  if (soft.length === 0) return { refusals, messages: [] };
  if (reason.text === "") {
    refusals.push(...soft, { code: "override_reason_missing", field: "overrideReason" });
    return { refusals, messages: [] };
  }
  const codes = [...new Set(soft.map((refusal) => refusal.code))].join(",");
  return {
    refusals,
    messages: [{ kind: "override", body: reason.text, reasonCode: codes, isInternal: true }],
  };
}
