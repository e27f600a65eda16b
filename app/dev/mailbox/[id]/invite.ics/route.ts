import { readMail } from "@/lib/notices/read-mailbox";

/** The calendar file of a mail, to be opened in a calendar program. */
export async function GET(
  _request: Request,
  { params }: { params: Promise<{ id: string }> },
): Promise<Response> {
  const found = await readMail((await params).id);
  if (found.outcome !== "ok" || found.value.calendar === null) {
    return new Response("Not Found", { status: 404 });
  }
  const { calendar, calendarMethod } = found.value;
  return new Response(calendar, {
    headers: {
      "Content-Type": `text/calendar; charset=utf-8; method=${calendarMethod}`,
      "Content-Disposition": 'attachment; filename="invite.ics"',
      "X-Content-Type-Options": "nosniff",
      "Cache-Control": "no-store",
    },
  });
}
