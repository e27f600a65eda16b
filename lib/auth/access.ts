import { database } from "../db";
import { isLanguage } from "../language";
import type { Language } from "./actor";

/** A person who may sign in, and as what. */
export type Access = {
  readonly userId: string;
  readonly name: string;
  readonly email: string;
  readonly language: Language;
  readonly isLanguageChosen: boolean;
  readonly isStaff: boolean;
};

/** The language a person chose, Japanese when the stored word is none of ours. */
export function languageOf(stored: string): Language {
  return isLanguage(stored) ? stored : "ja";
}

/**
 * The person with this id or address who may sign in now: staff who are not disabled, and members of
 * at least one account. Null for everybody else, known or not.
 */
export async function findAccess(by: { id: string } | { email: string }): Promise<Access | null> {
  const user = await database().user.findUnique({
    where: by,
    select: {
      id: true,
      name: true,
      email: true,
      language: true,
      isLanguageChosen: true,
      staff: { select: { disabledAt: true } },
      members: { where: { removedAt: null }, select: { id: true }, take: 1 },
    },
  });
  if (!user) return null;
  const isStaff = user.staff !== null && user.staff.disabledAt === null;
  if (!isStaff && user.members.length === 0) return null;
  return {
    userId: user.id,
    name: user.name,
    email: user.email,
    language: languageOf(user.language),
    isLanguageChosen: user.isLanguageChosen,
    isStaff,
  };
}
