import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { env } from "@/lib/env";
import { PATH_HEADER, refererPath } from "./request-path";

/** Leads an action back to the page its form stands on. */
export async function returnToPage(): Promise<never> {
  const sent = await headers();
  const path = sent.get(PATH_HEADER) ?? refererPath(sent, env().origin);
  // Two slashes at the start would name another host.
  redirect(path?.startsWith("/") && !path.startsWith("//") ? path : "/");
}
