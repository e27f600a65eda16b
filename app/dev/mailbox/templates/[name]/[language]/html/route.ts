import { MAIL_HTML_POLICY } from "@/app/_server/security-headers";
import { isLanguage } from "@/lib/language";
import { readGalleryMail } from "@/lib/notices/read-gallery";

/** A sample mail's HTML alone. It carries its own policy, proxy or not. */
export async function GET(
  _request: Request,
  { params }: { params: Promise<{ name: string; language: string }> },
): Promise<Response> {
  const { name, language } = await params;
  const found = isLanguage(language) ? await readGalleryMail(name, language) : null;
  if (found?.outcome !== "ok") return new Response("Not Found", { status: 404 });
  return new Response(found.value.bodyHtml, {
    headers: {
      "Content-Type": "text/html; charset=utf-8",
      "Content-Security-Policy": MAIL_HTML_POLICY,
      "X-Content-Type-Options": "nosniff",
      "Cache-Control": "no-store",
    },
  });
}
