import { headers } from "next/headers";

/**
 * Whether a page is rendered as the answer to a form sent without JavaScript. A redirect from it would
 * carry the form along to a page that knows nothing of it, so it must show something instead.
 */
export async function isFormAnswer(): Promise<boolean> {
  const sent = await headers();
  return !sent.has("next-action") && (sent.get("content-type") ?? "").startsWith("multipart/form-data");
}
