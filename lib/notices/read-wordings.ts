import type { Actor, Language } from "../auth/actor";
import { permissionOf } from "../auth/permissions";
import { database } from "../db";
import { isLanguage } from "../language";
import { NOT_FOUND, ok, type Result } from "../result";
import { MAIL_NAMES, type MailName } from "./mail-names";
import { WORDING_PARTS, wordingKey } from "./wordings";

/** A mail of which support reworded something in one language. */
export type RewordedMail = { readonly name: MailName; readonly language: Language };

/** The mails that support reworded, Japanese before English. For support alone. */
export async function readWordings({
  actor,
}: {
  readonly actor: Actor;
}): Promise<Result<readonly RewordedMail[]>> {
  if (permissionOf(actor, "read_templates", null) !== "allowed") return NOT_FOUND;
  const rows = await database().noticeWording.findMany({
    select: { key: true, language: true },
    orderBy: { language: "desc" },
  });
  const reworded = MAIL_NAMES.flatMap((name) => {
    const keys: string[] = WORDING_PARTS.map((part) => wordingKey(name, part));
    const languages = rows.filter(({ key }) => keys.includes(key)).map(({ language }) => language);
    return [...new Set(languages)].filter(isLanguage).map((language) => ({ name, language }));
  });
  return ok(reworded);
}
