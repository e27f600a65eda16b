import type { Instrumentation } from "next";

/** Runs once when a server process starts, before its first request. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== "nodejs") return;
  const { startUp } = await import("./lib/start-up");
  await startUp();
}

/** Logs a fault that reached the framework, once, under the number that the error page shows. */
export const onRequestError: Instrumentation.onRequestError = async (error, request, context) => {
  if (process.env.NEXT_RUNTIME !== "nodejs") return;
  const { logFault, withoutSecrets } = await import("./lib/log");
  const digest =
    typeof error === "object" && error !== null && "digest" in error ? String(error.digest) : undefined;
  logFault("request_failed", error, {
    digest,
    method: request.method,
    // The address of a calendar feed is a secret as a whole.
    path: withoutSecrets(request.path.split("?")[0] ?? ""),
    route: context.routePath,
    kind: context.routeType,
  });
};
