import { cookies } from "next/headers";
import { timeZoneNamed } from "@/lib/time-zone";

/** The cookie in which the browser says its time zone. */
export const ZONE_COOKIE = "zone";

/** The cookie that keeps for which zone the reader wants nothing changed. */
export const ZONE_KEPT_COOKIE = "zone_kept";

/** The zone this browser said it is in; null before it did. */
export async function browserZone(): Promise<string | null> {
  return timeZoneNamed((await cookies()).get(ZONE_COOKIE)?.value ?? "");
}

/** The zone for which the reader answered to leave everything as it is; null for none. */
export async function keptZone(): Promise<string | null> {
  return timeZoneNamed((await cookies()).get(ZONE_KEPT_COOKIE)?.value ?? "");
}
