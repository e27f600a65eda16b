import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { env } from "@/lib/env";
import { nameOfHost } from "./loopback";
import { PATH_HEADER } from "./request-path";

/**
 * In evaluation: a page opened by another name of this machine (127.0.0.1) goes on to the configured
 * origin, where its forms and cookies work. Here and not in the proxy, because the framework takes all
 * loopback names for one and would make the redirect of a proxy lead to itself.
 */
export async function leadToOrigin(): Promise<void> {
  // First of all the request: at build time there is none, and no configuration either.
  const sent = await headers();
  const { origin, isEvaluation } = env();
  if (!isEvaluation) return;
  if (nameOfHost(sent.get("host"), origin) !== "loopback") return;
  // The framework itself asks for pages by the address it listens on, when an action leads on to one.
  if ((sent.get("sec-fetch-mode") ?? "navigate") !== "navigate") return;
  const path = sent.get(PATH_HEADER);
  redirect(`${origin}${path?.startsWith("/") ? path : "/"}`);
}
