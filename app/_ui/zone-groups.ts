import type { Language } from "@/lib/auth/actor";
import { formatZoneOffset } from "@/lib/format";
import { timeZonesByRegion } from "@/lib/time-zone";
import { translatorFor } from "@/lib/words";
import type { SelectGroup } from "./select-field";
import { zoneName } from "./zone-name";

/** Every zone one can choose, by region, the one of now first and on its own; each with its offset at `now`. */
export function zoneGroups(current: string, now: Date, language: Language): readonly SelectGroup[] {
  const say = translatorFor(language);
  const option = (zone: string) => ({
    value: zone,
    label: `${zoneName(zone, language)} (${formatZoneOffset(now, zone)})`,
  });
  const regions = [...timeZonesByRegion()].map(([region, zones]) => ({
    label: regionLabel(region, say),
    options: zones.filter((zone) => zone !== current).map(option),
  }));
  return [
    { label: say("settings.zone.current"), options: [option(current)] },
    ...regions.filter(({ options }) => options.length > 0),
  ];
}

const REGION_KEYS = new Map([
  ["Africa", "settings.zone.region.africa"],
  ["America", "settings.zone.region.america"],
  ["Antarctica", "settings.zone.region.antarctica"],
  ["Arctic", "settings.zone.region.arctic"],
  ["Asia", "settings.zone.region.asia"],
  ["Atlantic", "settings.zone.region.atlantic"],
  ["Australia", "settings.zone.region.australia"],
  ["Europe", "settings.zone.region.europe"],
  ["Indian", "settings.zone.region.indian"],
  ["Pacific", "settings.zone.region.pacific"],
] as const);

/** A region this list does not know keeps the name of the IANA database. */
function regionLabel(region: string, say: ReturnType<typeof translatorFor>): string {
  const known = [...REGION_KEYS].find(([name]) => name === region);
  return known ? say(known[1]) : region;
}
