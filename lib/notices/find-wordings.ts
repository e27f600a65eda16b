import type { Language } from "../auth/actor";
import type { Transaction } from "../db";
import { isLanguage } from "../language";
import type { MailName } from "./mail-names";
import { WORDING_PARTS, type Wordings, wordingKey } from "./wordings";

/** What support reworded of some mails, read in the transaction that writes them. */
export async function findWordings(
  tx: Transaction,
  names: readonly MailName[],
): Promise<Record<Language, Wordings>> {
  const keys = new Set(names.flatMap((name) => WORDING_PARTS.map((part) => wordingKey(name, part))));
  const rows = await tx.noticeWording.findMany({
    where: { key: { in: [...keys] } },
    select: { key: true, language: true, text: true },
  });
  const found = { ja: new Map<string, string>(), en: new Map<string, string>() };
  for (const { key, language, text } of rows) if (isLanguage(language)) found[language].set(key, text);
  return found;
}
