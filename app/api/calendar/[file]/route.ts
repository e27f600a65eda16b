import { calendarHeaders } from "@/app/_server/calendar-headers";
import { clientAddress } from "@/app/_server/client-address";
import { hasEntity } from "@/app/_server/has-entity";
import { readFeed } from "@/lib/calendar/read-feed";
import { businessNow } from "@/lib/clock";
import { env } from "@/lib/env";

/** What every answer says: kept by nobody but the calendar program that asked, and told to nobody. */
const ALWAYS = { "Cache-Control": "private, no-cache", "Referrer-Policy": "no-referrer" };

/** A calendar feed by its secret address; whoever has the address may read it. */
export async function GET(
  request: Request,
  { params }: { params: Promise<{ file: string }> },
): Promise<Response> {
  const { file } = await params;
  const found = await readFeed({
    secret: file.endsWith(".ics") ? file.slice(0, -".ics".length) : "",
    clientAddress: clientAddress(request.headers, env().trustedProxyHeader),
    now: businessNow(),
  });
  switch (found.outcome) {
    case "ok": {
      const { text, entityTag } = found.value;
      const headers = { ...ALWAYS, ETag: entityTag };
      if (hasEntity(request.headers.get("if-none-match"), entityTag)) {
        return new Response(null, { status: 304, headers });
      }
      return new Response(text, { headers: { ...calendarHeaders(), ...headers } });
    }
    case "refused": {
      const wait = found.refusals[0]?.params?.waitSeconds ?? 0;
      return new Response("Too Many Requests", {
        status: 429,
        headers: { ...ALWAYS, "Retry-After": String(wait) },
      });
    }
    case "not_found":
    case "forbidden":
      return new Response("Not Found", { status: 404, headers: ALWAYS });
  }
}
