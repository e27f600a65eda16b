import { headers } from "next/headers";

/** Whether the browser says that it is a phone's, by its hint or its name. Good for a first guess only. */
export async function isPhone(): Promise<boolean> {
  const sent = await headers();
  return sent.get("sec-ch-ua-mobile") === "?1" || /\bMobile\b/.test(sent.get("user-agent") ?? "");
}
