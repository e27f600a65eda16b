import type { Actor } from "../auth/actor";
import { inTransaction } from "../db";
import { isLanguage } from "../language";
import { NOT_FOUND, ok, type Result, refused } from "../result";
import type { Refusal } from "../rules/refusal";
import { timeZoneNamed } from "../time-zone";

/** What a person set on the page of their settings, as sent. */
export type SettingsForm = {
  readonly language: string;
  readonly timeZone: string;
  /** The accounts the page asked about; the others stay as they are. */
  readonly accounts: readonly { readonly accountId: string; readonly isNotified: boolean }[];
};

/**
 * Keeps a person's language and time zone and, for each account they belong to, whether they get the
 * mails about their colleagues' requests. Accounts that are not theirs are passed over.
 */
export async function saveSettings({
  actor,
  form,
}: {
  actor: Actor;
  form: SettingsForm;
}): Promise<Result<null>> {
  if (actor.kind === "system") return NOT_FOUND;
  const { language } = form;
  const timeZone = timeZoneNamed(form.timeZone);
  if (!isLanguage(language) || timeZone === null) return refused(...refusalsOf(language, timeZone));
  return inTransaction(async (tx) => {
    const { count } = await tx.user.updateMany({
      where: { id: actor.userId },
      data: { language, isLanguageChosen: true, timeZone },
    });
    if (count === 0) return NOT_FOUND;
    const wishes = new Map(form.accounts.map(({ accountId, isNotified }) => [accountId, isNotified]));
    const members = await tx.member.findMany({ where: { userId: actor.userId, removedAt: null } });
    for (const { id, accountId, isNotified } of members) {
      const wish = wishes.get(accountId) ?? isNotified;
      if (wish !== isNotified) await tx.member.update({ where: { id }, data: { isNotified: wish } });
    }
    return ok(null);
  });
}

function refusalsOf(language: string, timeZone: string | null): Refusal[] {
  const broken = [...(isLanguage(language) ? [] : ["language"]), ...(timeZone === null ? ["timeZone"] : [])];
  return broken.map((field) => ({ code: "text_unreadable", field }));
}
