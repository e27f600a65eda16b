import type { SelectGroup, SelectOption } from "@/app/_ui/select-field";
import type { Language } from "@/lib/auth/actor";
import { formatMinute } from "@/lib/format";
import type { PolicySettings } from "@/lib/rules/policy";
import { translatorFor } from "@/lib/words";

// With a reason staff may also meet earlier and later than customers may ask for.
const EARLIEST_MINUTE = 8 * 60;
const LATEST_MINUTE = 20 * 60;

/** Starts of a day on the policy's grid: those within opening hours first, the others with their warning. */
export function timeOptions(policy: PolicySettings, language: Language): (SelectOption | SelectGroup)[] {
  const say = translatorFor(language);
  const shortest = Math.min(...policy.lengthsMinutes);
  const lastInHours = policy.closeMinute - shortest;
  const inHours: SelectOption[] = [];
  const offHours: SelectOption[] = [];
  const first = Math.ceil(EARLIEST_MINUTE / policy.gridMinutes) * policy.gridMinutes;
  for (let minute = first; minute <= LATEST_MINUTE - shortest; minute += policy.gridMinutes) {
    const option = { value: formatMinute(minute), label: formatMinute(minute) };
    (minute >= policy.openMinute && minute <= lastInHours ? inHours : offHours).push(option);
  }
  return [
    { value: "", label: say("staff.decision.propose.choose") },
    { label: say("staff.decision.propose.inHours"), options: inHours },
    { label: say("staff.decision.propose.offHours"), options: offHours },
  ];
}
