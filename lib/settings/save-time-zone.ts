import type { Actor } from "../auth/actor";
import { database } from "../db";
import { NOT_FOUND, ok, type Result, refused } from "../result";
import { timeZoneNamed } from "../time-zone";

/** Keeps the zone in which a person is also told times. Refused when there is no zone of that name. */
export async function saveTimeZone({
  actor,
  timeZone,
}: {
  actor: Actor;
  timeZone: string;
}): Promise<Result<null>> {
  if (actor.kind === "system") return NOT_FOUND;
  const zone = timeZoneNamed(timeZone);
  if (zone === null) return refused({ code: "text_unreadable", field: "timeZone" });
  const { count } = await database().user.updateMany({
    where: { id: actor.userId },
    data: { timeZone: zone },
  });
  return count === 0 ? NOT_FOUND : ok(null);
}
