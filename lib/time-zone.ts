import { getTimezoneOffset } from "date-fns-tz";

/** Time zones by their names in the IANA database, such as `America/Los_Angeles`. */

/** The zone every rule and every first-named time is in. */
export const JAPAN_ZONE = "Asia/Tokyo";

const NAME = /^(UTC|GMT|[A-Za-z]+(\/[A-Za-z0-9_+-]+){1,2})$/;
const LONGEST_NAME = 64;
const DAY_MS = 86_400_000;
const YEAR_DAYS = 366;
// The shortest stretch of another time that any zone has is about a month (Ramadan in Morocco).
const STEP_DAYS = 7;

/** The zone a text names, as this machine spells it; null when it names none. Offsets are no zones. */
export function timeZoneNamed(text: string): string | null {
  if (text.length > LONGEST_NAME || !NAME.test(text)) return null;
  try {
    return new Intl.DateTimeFormat("en", { timeZone: text }).resolvedOptions().timeZone;
  } catch {
    return null;
  }
}

/** Every zone one can choose, by region (`Asia`, `Europe` …) in the order of the alphabet; last `UTC` alone. */
export function timeZonesByRegion(): ReadonlyMap<string, readonly string[]> {
  const regions = new Map<string, string[]>();
  for (const zone of Intl.supportedValuesOf("timeZone")) {
    if (!zone.includes("/")) continue;
    const region = zone.slice(0, zone.indexOf("/"));
    regions.set(region, [...(regions.get(region) ?? []), zone]);
  }
  return regions.set("UTC", ["UTC"]);
}

/**
 * Whether clocks in two zones show the same all through the year that begins at `now`: Asia/Tokyo and
 * Asia/Seoul do, Europe/London and UTC do not.
 */
export function isSameClock(one: string, other: string, now: Date): boolean {
  if (one === other) return true;
  for (let day = 0; day <= YEAR_DAYS; day += STEP_DAYS) {
    const instant = new Date(now.getTime() + day * DAY_MS);
    if (getTimezoneOffset(one, instant) !== getTimezoneOffset(other, instant)) return false;
  }
  return true;
}
