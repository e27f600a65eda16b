import { log } from "@/lib/log";
import { readiness } from "@/lib/readiness";

/** Says whether this process can serve: 200, or 503 without a reason, which stands in the log. */
export const dynamic = "force-dynamic";

export async function GET(): Promise<Response> {
  const state = await readiness();
  if (state !== "ready") log("warn", "not_ready", { state });
  const isReady = state === "ready";
  return Response.json(
    { status: isReady ? "ok" : "unavailable" },
    { status: isReady ? 200 : 503, headers: { "Cache-Control": "no-store" } },
  );
}
