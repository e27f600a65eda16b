import type { SlotsForm } from "@/lib/requests/schema";
import type { PolicySettings } from "@/lib/rules/policy";

/** The fields of the picker as saved; untouched, the longest meeting is chosen, which is the last on offer. */
export function slotValues(form: SlotsForm | undefined, policy: PolicySettings): Record<string, string> {
  return {
    slot1Date: form?.slot1Date ?? "",
    slot1Time: form?.slot1Time ?? "",
    slot2Date: form?.slot2Date ?? "",
    slot2Time: form?.slot2Time ?? "",
    lengthMinutes: form?.lengthMinutes || String(policy.lengthsMinutes.at(-1) ?? ""),
  };
}
