import { getTranslations } from "next-intl/server";
import { RadioCard } from "@/app/_ui/radio-card";
import { RadioGroup } from "@/app/_ui/radio-group";

/** How long the meeting shall be, one answer for both choices; nothing to ask where there is one length. */
export async function LengthField({ lengthsMinutes }: { lengthsMinutes: readonly number[] }) {
  const t = await getTranslations("apply.slots");
  if (lengthsMinutes.length === 1)
    return <input type="hidden" name="lengthMinutes" value={lengthsMinutes[0]} />;
  return (
    <RadioGroup name="lengthMinutes" label={t("length")} necessity="required">
      <div className="grid grid-cols-2 gap-3 sm:max-w-[28rem]">
        {lengthsMinutes.map((count) => (
          <RadioCard key={count} value={String(count)} label={t("minutes", { count })} />
        ))}
      </div>
    </RadioGroup>
  );
}
