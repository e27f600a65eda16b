import type { Language } from "../auth/actor";
import { database } from "../db";
import { env } from "../env";
import { NOT_FOUND, ok, type Result } from "../result";
import { findWordings } from "./find-wordings";
import { isMailName } from "./mail-names";
import { GALLERY_NAMES, type GalleryName, isGalleryName, type MailSample, mailSample } from "./mail-samples";

/** The mails of the gallery. Not found outside evaluation and test, whoever asks. */
export function readGallery(): Result<readonly GalleryName[]> {
  return env().isEvaluation ? ok(GALLERY_NAMES) : NOT_FOUND;
}

/** One of them as it would now be sent, with sample data, under the same conditions. */
export async function readGalleryMail(name: string, language: Language): Promise<Result<MailSample>> {
  if (!env().isEvaluation || !isGalleryName(name)) return NOT_FOUND;
  if (!isMailName(name)) return ok(mailSample(name, language));
  const wordings = await findWordings(database(), [name]);
  return ok(mailSample(name, language, wordings[language]));
}
