import type { Actor } from "../auth/actor";
import { permissionOf } from "../auth/permissions";
import { database } from "../db";
import type { Prisma } from "../generated/prisma/client";
import { referenceOf } from "../requests/reference";
import { NOT_FOUND, ok, type Result } from "../result";
import { MAIL_LINE_PARTS, type MailLine, mailLineOf } from "./mail-line";
import { countMailTroubles, DEAD, lateSince, type MailTroubles } from "./mail-troubles";

/** How many mails each list shows at most. */
export const TROUBLES_SHOWN = 100;

/** A mail with the request it is about, if it is about one. */
export type TroubledMail = MailLine & { readonly reference: string | null };

export type MailTroubleLists = {
  readonly counts: MailTroubles;
  readonly dead: readonly TroubledMail[];
  readonly late: readonly TroubledMail[];
};

/** How many mails need a hand, for the banner of the desk. Only staff. */
export async function readMailTroubleCounts(question: {
  readonly actor: Actor;
  readonly now: Date;
}): Promise<Result<MailTroubles>> {
  if (permissionOf(question.actor, "resend_mail", null) !== "allowed") return NOT_FOUND;
  return ok(await countMailTroubles(question.now));
}

/** The mails that were given up and those that wait too long, newest first. Only staff. */
export async function readMailTroubles(question: {
  readonly actor: Actor;
  readonly now: Date;
}): Promise<Result<MailTroubleLists>> {
  const { actor, now } = question;
  if (permissionOf(actor, "resend_mail", null) !== "allowed") return NOT_FOUND;
  const [counts, dead, late] = await Promise.all([
    countMailTroubles(now),
    findLines(DEAD),
    findLines(lateSince(now)),
  ]);
  return ok({ counts, dead, late });
}

async function findLines(where: Prisma.MailOutboxWhereInput): Promise<TroubledMail[]> {
  const rows = await database().mailOutbox.findMany({
    where,
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    take: TROUBLES_SHOWN,
    select: { ...MAIL_LINE_PARTS, request: { select: { number: true } } },
  });
  return rows.map(({ request, ...row }) => {
    return { ...mailLineOf(row), reference: request ? referenceOf(request.number) : null };
  });
}
