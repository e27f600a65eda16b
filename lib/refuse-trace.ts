import { subscribe } from "node:diagnostics_channel";
import { IncomingMessage } from "node:http";

/**
 * TRACE would answer 500: the framework cannot even describe such a request. It is passed on as OPTIONS,
 * which the proxy refuses like every other method that is not served.
 */
export function refuseTrace(): void {
  subscribe("http.server.request.start", (message) => {
    if (typeof message !== "object" || message === null || !("request" in message)) return;
    const { request } = message;
    if (request instanceof IncomingMessage && request.method === "TRACE") request.method = "OPTIONS";
  });
}
