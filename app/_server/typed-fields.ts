import type { Refusal, RefusalCode } from "@/lib/rules/refusal";
import { countCharacters, isReadableText } from "@/lib/rules/typed-text";

/** Bytes of UTF-8 one field may have. */
export const FIELD_BYTES = 64 * 1024;

const LONG_CODES: ReadonlyMap<string, RefusalCode> = new Map([
  ["topic", "topic_long"],
  ["references", "references_long"],
  ["requests", "requests_long"],
  ["participants", "participants_long"],
  ["meetingCode", "meeting_code_long"],
  ["meetingUrl", "url_long"],
  ["message", "message_long"],
  ["reason", "reason_long"],
]);

export type TypedFields = {
  readonly values: Readonly<Record<string, string | string[]>>;
  readonly refusals: readonly Refusal[];
};

/**
 * What was typed, field by field, ready to be shown again, with what makes it unacceptable before any
 * rule looks at it: NUL, lone surrogates, more than 64 KB in one field (which comes back cut to that),
 * uploaded files. The framework's own fields are left out.
 */
export function readTypedFields(form: FormData): TypedFields {
  const values = new Map<string, string | string[]>();
  const refusals: Refusal[] = [];
  for (const name of new Set(form.keys())) {
    if (name.startsWith("$ACTION")) continue;
    const texts = form.getAll(name).filter((entry) => typeof entry === "string");
    // A file field left empty comes as a file without name and content.
    const hasFile = form
      .getAll(name)
      .some((entry) => typeof entry !== "string" && (entry.size > 0 || entry.name !== ""));
    if (hasFile || ![name, ...texts].every(isReadableText))
      refusals.push({ code: "text_unreadable", field: name });
    if (texts.some(isTooLarge)) refusals.push(tooLarge(name, texts.join("")));
    const shown = texts.map((text) => cutToLimit(Buffer.from(text).toString().replaceAll("\0", "")));
    const [only] = shown;
    if (only !== undefined) values.set(name, shown.length === 1 ? only : shown);
  }
  // Own properties only, whatever a field calls itself.
  return { values: Object.fromEntries(values), refusals };
}

function isTooLarge(text: string): boolean {
  return text.length > FIELD_BYTES || Buffer.byteLength(text) > FIELD_BYTES;
}

function tooLarge(field: string, text: string): Refusal {
  return { code: LONG_CODES.get(field) ?? "too_large", field, params: { count: countCharacters(text) } };
}

function cutToLimit(text: string): string {
  if (!isTooLarge(text)) return text;
  const bytes = Buffer.from(text.slice(0, FIELD_BYTES)).subarray(0, FIELD_BYTES);
  // A character cut in two would come back as U+FFFD.
  return bytes.toString("utf8").replace(/\uFFFD$/, "");
}
