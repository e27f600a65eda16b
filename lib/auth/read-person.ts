import { systemNow } from "../clock";
import { database } from "../db";
import { languageOf } from "./access";
import type { Language, MemberActor, StaffActor } from "./actor";
import { auth, identityHeaders } from "./auth";
import { isSessionOver, renewedEnd, sessionLimits } from "./session-lifetime";

/** An account the person belongs to. */
export type PersonAccount = {
  readonly memberId: string;
  readonly accountId: string;
  readonly operatorId: string;
  readonly name: string;
};

/** Who is signed in: what the frame of the pages shows. */
export type Person = {
  readonly userId: string;
  readonly name: string;
  readonly email: string;
  readonly language: Language;
  /** The same where they chose it themselves, else null. */
  readonly chosenLanguage: Language | null;
  readonly timeZone: string;
  readonly staff: { readonly staffId: string; readonly role: "agent" | "admin" } | null;
  readonly accounts: readonly PersonAccount[];
  /** The account they act in; null for staff. */
  readonly currentAccount: PersonAccount | null;
};

/** The session's token behind a request's cookies, or null. Only a token we signed and still keep. */
export async function readSessionToken(cookie: string): Promise<string | null> {
  if (!cookie) return null;
  const session = await auth().api.getSession({
    headers: identityHeaders(cookie),
    query: { disableRefresh: true },
  });
  return session?.session.token ?? null;
}

/**
 * The person behind a request's cookies, read anew each time, so that a removed membership, a disabled
 * colleague or an ended session counts at once. Null when nobody with access is signed in. Moves the
 * end of a session in use; that clock is the real one, never the fixed one.
 */
export async function readPerson(cookie: string, now: Date = systemNow()): Promise<Person | null> {
  const token = await readSessionToken(cookie);
  if (token === null) return null;
  const session = await database().session.findUnique({
    where: { token },
    select: {
      createdAt: true,
      expiresAt: true,
      currentAccountId: true,
      user: {
        select: {
          id: true,
          name: true,
          email: true,
          language: true,
          isLanguageChosen: true,
          timeZone: true,
          staff: { select: { id: true, role: true, disabledAt: true } },
          members: {
            where: { removedAt: null },
            orderBy: { createdAt: "asc" },
            select: { id: true, account: { select: { id: true, operatorId: true, name: true } } },
          },
        },
      },
    },
  });
  if (!session) return null;
  const { user } = session;
  const staff =
    user.staff && user.staff.disabledAt === null ? { staffId: user.staff.id, role: user.staff.role } : null;
  const limits = sessionLimits(staff !== null);
  if (isSessionOver(limits, session, now)) {
    await database().session.deleteMany({ where: { token } });
    return null;
  }
  const accounts = user.members.map(({ id, account }) => ({
    memberId: id,
    accountId: account.id,
    operatorId: account.operatorId,
    name: account.name,
  }));
  if (!staff && accounts.length === 0) return null;
  const expiresAt = renewedEnd(limits, session, now);
  if (expiresAt) await database().session.updateMany({ where: { token }, data: { expiresAt } });
  const chosen =
    accounts.find(({ accountId }) => accountId === session.currentAccountId) ?? accounts[0] ?? null;
  return {
    userId: user.id,
    name: user.name,
    email: user.email,
    language: languageOf(user.language),
    chosenLanguage: user.isLanguageChosen ? languageOf(user.language) : null,
    timeZone: user.timeZone,
    staff,
    accounts,
    currentAccount: staff ? null : chosen,
  };
}

/** As whom the person acts: staff as staff, everybody else in their current account. */
export function actorOf(person: Person): MemberActor | StaffActor | null {
  const { userId, name, staff, currentAccount } = person;
  if (staff) return { kind: "staff", userId, name, ...staff };
  if (!currentAccount) return null;
  return {
    kind: "member",
    userId,
    name,
    memberId: currentAccount.memberId,
    accountId: currentAccount.accountId,
  };
}
