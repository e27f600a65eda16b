/**
 * The id of a request's event at Google, chosen by us so that making it twice is noticed: letters a–v and
 * digits only, as Google asks for.
 */
export function eventIdOf(requestId: string): string {
  return `oh${requestId.replaceAll("-", "")}`;
}

/** The id to use when an event is gone for good: Google never gives a deleted one's id again. */
export function nextEventId(eventId: string): string {
  const [base = eventId, round = "1"] = eventId.split("v");
  return `${base}v${Number(round) + 1}`;
}
