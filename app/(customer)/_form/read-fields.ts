import type { z } from "zod";
import { ok, type Result, refused } from "@/lib/result";

/**
 * The text fields of a form in the shape of a schema whose fields are all texts with a default. Uploaded
 * files and anything else that is no text is refused.
 */
export function readFields<Schema extends z.ZodType>(
  schema: Schema,
  form: FormData,
): Result<z.infer<Schema>> {
  const parsed = schema.safeParse(Object.fromEntries(form.entries()));
  return parsed.success ? ok(parsed.data) : refused({ code: "text_unreadable" });
}
