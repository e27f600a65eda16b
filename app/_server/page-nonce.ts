import { headers } from "next/headers";

/** The nonce of this page's content policy; undefined where no policy was set before the page. */
export async function pageNonce(): Promise<string | undefined> {
  const policy = (await headers()).get("content-security-policy") ?? "";
  return /'nonce-([^']+)'/.exec(policy)?.[1];
}
