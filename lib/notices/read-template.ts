import type { Actor, Language } from "../auth/actor";
import { permissionOf } from "../auth/permissions";
import { database } from "../db";
import { NOT_FOUND, ok, type Result } from "../result";
import { isGalleryName, type MailSample, mailSample } from "./mail-samples";
import { standardWordings, type WordingForm } from "./wording-form";
import { WORDING_PARTS, type WordingPart, wordingKey } from "./wordings";

/** One mail as it would now be sent, and what support reworded of it. */
export type Template = {
  readonly sample: MailSample;
  /** The free parts as they are now. */
  readonly form: WordingForm;
  /** What is stored of them; empty where the product's own words stand. */
  readonly stored: WordingForm;
  readonly changes: readonly {
    readonly part: WordingPart;
    readonly staffName: string;
    readonly updatedAt: Date;
  }[];
  /** `fixed`: nothing of this mail can be reworded, by nobody. */
  readonly editing: "allowed" | "admin_only" | "fixed";
};

/** One mail of the gallery in one language, with sample data. For support alone; else `not_found`. */
export async function readTemplate({
  actor,
  name,
  language,
}: {
  readonly actor: Actor;
  readonly name: string;
  readonly language: Language;
}): Promise<Result<Template>> {
  if (permissionOf(actor, "read_templates", null) !== "allowed" || !isGalleryName(name)) return NOT_FOUND;
  const blank = { opening: "", closing: "" };
  if (name === "sign_in") {
    const sample = mailSample(name, language);
    return ok({ sample, form: blank, stored: blank, changes: [], editing: "fixed" });
  }
  const keys = WORDING_PARTS.map((part) => wordingKey(name, part));
  const rows = await database().noticeWording.findMany({ where: { key: { in: keys }, language } });
  const rowOf = (part: WordingPart) => rows.find(({ key }) => key === wordingKey(name, part));
  const stored = { opening: rowOf("opening")?.text ?? "", closing: rowOf("closing")?.text ?? "" };
  const standard = standardWordings(name, language);
  return ok({
    sample: mailSample(name, language, new Map(rows.map(({ key, text }) => [key, text]))),
    form: { opening: stored.opening || standard.opening, closing: stored.closing },
    stored,
    changes: WORDING_PARTS.flatMap((part) => {
      const row = rowOf(part);
      return row ? [{ part, staffName: row.staffName, updatedAt: row.updatedAt }] : [];
    }),
    editing: permissionOf(actor, "edit_templates", null) === "allowed" ? "allowed" : "admin_only",
  });
}
