import { currentActor } from "@/app/_server/actor";
import { calendarHeaders } from "@/app/_server/calendar-headers";
import { currentLanguage } from "@/app/_server/language";
import { readMeetingCalendar } from "@/lib/calendar/read-meeting-calendar";

/** The standing meeting as a file for any calendar program; nobody but the account learns that it is there. */
export async function GET(
  _request: Request,
  { params }: { params: Promise<{ reference: string }> },
): Promise<Response> {
  const actor = await currentActor();
  const { reference } = await params;
  const found = actor && (await readMeetingCalendar({ actor, reference, language: await currentLanguage() }));
  if (found?.outcome !== "ok") return new Response("Not Found", { status: 404 });
  const { name, text } = found.value;
  return new Response(text, {
    headers: {
      ...calendarHeaders(),
      "Content-Disposition": `attachment; filename="${name}"`,
      "Cache-Control": "no-store",
    },
  });
}
