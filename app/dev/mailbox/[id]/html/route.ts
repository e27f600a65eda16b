import { MAIL_HTML_POLICY } from "@/app/_server/security-headers";
import { readMail } from "@/lib/notices/read-mailbox";

/** A mail's HTML for the frame of its page. It carries its own policy, proxy or not. */
export async function GET(
  _request: Request,
  { params }: { params: Promise<{ id: string }> },
): Promise<Response> {
  const found = await readMail((await params).id);
  if (found.outcome !== "ok") return new Response("Not Found", { status: 404 });
  return new Response(found.value.bodyHtml, {
    headers: {
      "Content-Type": "text/html; charset=utf-8",
      "Content-Security-Policy": MAIL_HTML_POLICY,
      "X-Content-Type-Options": "nosniff",
      "Cache-Control": "no-store",
    },
  });
}
