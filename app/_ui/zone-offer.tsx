import { getLocale, getTranslations } from "next-intl/server";
import { answerZoneOffer } from "@/app/_server/answer-zone-offer";
import { browserZone, keptZone } from "@/app/_server/browser-zone";
import { isSameClock, JAPAN_ZONE } from "@/lib/time-zone";
import { Button } from "./button";
import { Notice } from "./notice";
import { zoneName } from "./zone-name";

/**
 * Offers to show the time of the zone the reader's browser is in, when its clock shows something else
 * than the one they set; nothing until the browser said its zone, and nothing once they declined.
 */
export async function ZoneOffer({ saved, now }: { saved: string; now: Date }) {
  const [here, kept] = await Promise.all([browserZone(), keptZone()]);
  if (here === null || here === kept || isSameClock(here, saved, now)) return null;
  const [t, language] = await Promise.all([getTranslations("settings.zone.offer"), getLocale()]);
  const isJapan = isSameClock(here, JAPAN_ZONE, now);
  const zones = { zone: zoneName(here, language), saved: zoneName(saved, language) };
  return (
    <aside aria-label={t("label")} className="print:hidden">
      <Notice tone="neutral">
        <p>{t(isJapan ? "textJapan" : "text", zones)}</p>
        <form action={answerZoneOffer} className="flex flex-wrap gap-3">
          <input type="hidden" name="timeZone" value={here} />
          <Button kind="secondary" name="answer" value="take">
            {t(isJapan ? "takeJapan" : "take", zones)}
          </Button>
          <Button kind="secondary" name="answer" value="keep">
            {t("keep")}
          </Button>
        </form>
      </Notice>
    </aside>
  );
}
