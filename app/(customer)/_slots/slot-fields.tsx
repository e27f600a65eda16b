import { getLocale } from "next-intl/server";
import { formatDay } from "@/lib/format";
import type { CustomerSlots } from "@/lib/requests/read-customer-slots";
import { translatorFor } from "@/lib/words";
import { freeTimesOf } from "./free-times";
import { openDays, startTimes, weeksOf } from "./slot-options";
import { SlotPicker } from "./slot-picker";

/** The fields for two candidate slots, filled with what can be chosen. Goes inside an `ActionForm`. */
export async function SlotFields({ slots }: { slots: CustomerSlots }) {
  const language = await getLocale();
  const t = translatorFor(language);
  const { policy, choices } = slots;
  const open = openDays(choices);
  const openDates = new Set(open.map(({ date }) => date));
  const allDates = choices[0]?.days.map(({ date }) => date) ?? [];
  const nameOf = (date: string) => formatDay(date, language);
  const closed = allDates.filter((date) => !openDates.has(date));
  return (
    <SlotPicker
      lengths={policy.lengthsMinutes.map((count) => ({
        value: String(count),
        label: t("apply.slots.minutes", { count }),
      }))}
      weeks={weeksOf(open, choices[0]?.lengthMinutes ?? 0, language)}
      times={startTimes(policy)}
      closedDays={Object.fromEntries(
        closed.map((date) => [date, t("apply.slots.gone", { day: nameOf(date) })]),
      )}
      dayNames={Object.fromEntries(open.map(({ date }) => [date, nameOf(date)]))}
      freeTimes={freeTimesOf(choices, policy.gridMinutes, language)}
      words={{
        first: t("apply.slots.first"),
        second: t("apply.slots.second"),
        day: t("apply.slots.day"),
        time: t("apply.slots.time"),
        choose: t("apply.slots.choose"),
        length: t("apply.slots.length"),
        freeTimes: t("apply.slots.freeTimes", { day: "{day}", length: "{length}", times: "{times}" }),
        noFreeTimes: t("apply.slots.noFreeTimes", { day: "{day}", length: "{length}" }),
      }}
    />
  );
}
