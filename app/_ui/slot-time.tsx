import { getLocale, getTranslations } from "next-intl/server";
import { currentPerson } from "@/app/_server/actor";
import { formatSlot, formatSlotIfElsewhere } from "@/lib/format";
import type { Slot } from "@/lib/rules/slot";
import { JAPAN_ZONE } from "@/lib/time-zone";
import { Time } from "./time";

/**
 * When a meeting is, in Japan's time, and below in the reader's own where their clock shows something
 * else. Looks like the text around it.
 */
export async function SlotTime({ slot }: { slot: Slot }) {
  const [t, language, person] = await Promise.all([getTranslations("format"), getLocale(), currentPerson()]);
  const there = formatSlotIfElsewhere(slot, person?.timeZone ?? JAPAN_ZONE, language);
  const here = formatSlot(slot, language);
  if (there === null) return <Time at={slot.start}>{here}</Time>;
  return (
    <span className="inline-block align-top">
      <Time at={slot.start}>{here}</Time>{" "}
      <span className="inline-block font-normal text-support">{t("japanTime")}</span>
      <span className="block font-normal text-muted text-support">{t("there", { slot: there })}</span>
    </span>
  );
}

/** Several of them, one below the other. */
export function SlotTimes({ slots }: { slots: readonly Slot[] }) {
  return (
    <ul>
      {slots.map((slot) => (
        <li key={slot.start.toISOString()}>
          <SlotTime slot={slot} />
        </li>
      ))}
    </ul>
  );
}
