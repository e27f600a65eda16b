/** What every answer with a published calendar says of itself: a calendar, never a page. */
export function calendarHeaders(): Record<string, string> {
  return {
    "Content-Type": "text/calendar; charset=utf-8; method=PUBLISH",
    "X-Content-Type-Options": "nosniff",
  };
}
