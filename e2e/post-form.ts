import type { APIResponse, Page } from "@playwright/test";

const decode = (text: string) =>
  text
    .replaceAll("&quot;", '"')
    .replaceAll("&#x27;", "'")
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&amp;", "&");

/** The hidden fields of the form that holds a field of this name, as the server wrote them. */
function hiddenFieldsOf(html: string, fieldName: string): Record<string, string> {
  const forms = html.match(/<form[\s\S]*?<\/form>/g) ?? [];
  const form = forms.find((text) => text.includes(`name="${fieldName}"`)) ?? "";
  const fields: Record<string, string> = {};
  for (const tag of form.match(/<input[^>]*type="hidden"[^>]*>/g) ?? []) {
    const name = /name="([^"]*)"/.exec(tag)?.[1];
    if (name) fields[decode(name)] = decode(/value="([^"]*)"/.exec(tag)?.[1] ?? "");
  }
  return fields;
}

/** What is typed into a form, by field. */
export type Fields = Record<string, string | { name: string; mimeType: string; buffer: Buffer }>;

/** Sends an opened form, at another address or with further headers where they are named. */
export type SendForm = (
  fields: Fields,
  options?: { readonly at?: string; readonly headers?: Record<string, string> },
) => Promise<APIResponse>;

/**
 * Reads a page's form and returns how to send it by hand, as a browser without JavaScript would, with
 * any value in any field: what a page's own inputs would never let through.
 */
export async function openForm(page: Page, path: string, fieldName: string): Promise<SendForm> {
  const shown = await page.request.get(path);
  const origin = new URL(shown.url()).origin;
  const hidden = hiddenFieldsOf(await shown.text(), fieldName);
  return (fields, { at = path, headers = {} } = {}) =>
    page.request.post(at, {
      multipart: { ...hidden, ...fields },
      headers: { Origin: origin, ...headers },
      maxRedirects: 0,
    });
}

/** Opens a page's form and sends it once. */
export async function postForm(
  page: Page,
  path: string,
  fieldName: string,
  fields: Fields,
): Promise<APIResponse> {
  const send = await openForm(page, path, fieldName);
  return send(fields);
}
