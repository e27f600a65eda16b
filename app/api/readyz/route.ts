import { businessNow } from "@/lib/clock";
import { log } from "@/lib/log";
import { readiness, readinessWarnings } from "@/lib/readiness";

/**
 * Says whether this process can serve: 200, or 503 without a reason, which stands in the log. Warnings are
 * for who watches the service: it serves, but mail waits or was given up.
 */
export const dynamic = "force-dynamic";

export async function GET(): Promise<Response> {
  const state = await readiness();
  if (state !== "ready") log("warn", "not_ready", { state });
  const isReady = state === "ready";
  const warnings = isReady ? await readinessWarnings(businessNow()) : [];
  return Response.json(
    { status: isReady ? "ok" : "unavailable", ...(warnings.length > 0 ? { warnings } : {}) },
    { status: isReady ? 200 : 503, headers: { "Cache-Control": "no-store" } },
  );
}
