import type { Actor, Language } from "../auth/actor";
import { permissionOf } from "../auth/permissions";
import { inTransaction, type Transaction } from "../db";
import { FORBIDDEN, NOT_FOUND, ok, type Result, refused } from "../result";
import type { Refusal } from "../rules/refusal";
import { isMailName, type MailName } from "./mail-names";
import { type JudgedWordings, seenWordings, type WordingForm } from "./wording-form";
import { WORDING_PARTS, type WordingPart, wordingKey } from "./wordings";

export type WordingCommand = {
  readonly actor: Actor;
  /** A `MailName`; anything else is not found. */
  readonly name: string;
  readonly language: Language;
  /** The stored parts that the person saw; empty where there were none. */
  readonly seen: WordingForm;
  readonly now: Date;
};

type Row = {
  readonly key: string;
  readonly text: string;
  readonly staffName: string;
  readonly updatedAt: Date;
};

/**
 * The part that saving and restoring share: who may, whether anybody else was faster, and the write.
 */
export async function storeWordings(
  command: WordingCommand,
  judge: (name: MailName) => Result<JudgedWordings>,
): Promise<Result<null>> {
  const { actor, name, language, now } = command;
  if (actor.kind !== "staff") return NOT_FOUND;
  const verdict = permissionOf(actor, "edit_templates", null);
  if (verdict !== "allowed") return verdict === "forbidden" ? FORBIDDEN : NOT_FOUND;
  if (!isMailName(name)) return NOT_FOUND;
  const judged = judge(name);
  if (judged.outcome !== "ok") return judged;
  return inTransaction(async (tx) => {
    // One at a time: what was compared must still hold when it is written. Mails go on reading.
    await tx.$executeRaw`LOCK TABLE notice_wording IN SHARE ROW EXCLUSIVE MODE`;
    const keys = WORDING_PARTS.map((part) => wordingKey(name, part));
    const rows = await tx.noticeWording.findMany({ where: { key: { in: keys }, language } });
    const stale = staleness(rows, name, seenWordings(command.seen));
    if (stale) return refused(stale);
    const author = { staffId: actor.staffId, staffName: actor.name, updatedAt: now };
    for (const part of WORDING_PARTS) {
      const key = wordingKey(name, part);
      const stored = rows.find((row) => row.key === key)?.text ?? null;
      const text = judged.value[part];
      if (text !== stored) await writePart(tx, { key, language }, text, author);
    }
    return ok(null);
  });
}

function staleness(rows: readonly Row[], name: MailName, seen: JudgedWordings): Refusal | null {
  const rowOf = (part: WordingPart) => rows.find((row) => row.key === wordingKey(name, part));
  const changed = WORDING_PARTS.filter((part) => (rowOf(part)?.text ?? null) !== seen[part]);
  if (changed.length === 0) return null;
  const last = changed.map(rowOf).find((row) => row !== undefined);
  if (!last) return { code: "stale" };
  return { code: "stale", params: { name: last.staffName, at: last.updatedAt.toISOString() } };
}

async function writePart(
  tx: Transaction,
  id: { readonly key: string; readonly language: Language },
  text: string | null,
  author: { readonly staffId: string; readonly staffName: string; readonly updatedAt: Date },
): Promise<void> {
  if (text === null) {
    await tx.noticeWording.deleteMany({ where: id });
    return;
  }
  await tx.noticeWording.upsert({
    where: { key_language: id },
    create: { ...id, text, ...author },
    update: { text, ...author },
  });
}
