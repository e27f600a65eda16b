import { isAPIError } from "better-auth/api";
import { database } from "../db";
import { env } from "../env";
import { log } from "../log";
import { NOT_FOUND, ok, type Result } from "../result";
import { findAccess } from "./access";
import type { Language } from "./actor";
import { auth, identityHeaders } from "./auth";
import { endSession } from "./end-session";
import { followBrowserLanguage } from "./follow-browser-language";
import type { SignedIn } from "./redeem-sign-in-link";

/** Somebody of the demo data, as the sign-in page shows them. */
export type DemoPerson = {
  readonly userId: string;
  readonly name: string;
  readonly email: string;
  readonly role: "agent" | "admin" | null;
  readonly isHost: boolean;
  readonly accounts: readonly {
    readonly operatorId: string;
    readonly name: string;
    readonly plan: string | null;
  }[];
};

/** Everybody one may sign in as without a mail. Not found outside evaluation and test. */
export async function readDemoPeople(): Promise<Result<readonly DemoPerson[]>> {
  if (!env().isEvaluation) return NOT_FOUND;
  const users = await database().user.findMany({
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
    take: 100,
    include: {
      staff: true,
      members: { where: { removedAt: null }, include: { account: true }, orderBy: { createdAt: "asc" } },
    },
  });
  const people = users.map((user) => ({
    userId: user.id,
    name: user.name,
    email: user.email,
    role: user.staff && !user.staff.disabledAt ? user.staff.role : null,
    isHost: user.staff?.isHost ?? false,
    accounts: user.members.map(({ account }) => ({
      operatorId: account.operatorId,
      name: account.name,
      plan: account.plan,
    })),
  }));
  return ok(people.filter((person) => person.role !== null || person.accounts.length > 0));
}

/** Begins a session of a demo person. Not found outside evaluation and test, whoever asks. */
export async function signInDemoPerson(command: {
  userId: string;
  cookie: string;
  userAgent: string;
  browserLanguage: Language;
}): Promise<Result<SignedIn>> {
  if (!env().isEvaluation) return NOT_FOUND;
  const access = await findAccess({ id: command.userId });
  if (!access) return NOT_FOUND;
  try {
    const { headers } = await auth().api.signInDemoPerson({
      body: { userId: access.userId },
      headers: identityHeaders("", command.userAgent),
      returnHeaders: true,
    });
    await endSession(command.cookie);
    await followBrowserLanguage(access.userId, command.browserLanguage);
    log("info", "signed_in", { way: "demo", userId: access.userId });
    return ok({ outcome: "signed_in", isStaff: access.isStaff, setCookies: headers.getSetCookie() });
  } catch (error) {
    if (isAPIError(error) && error.status === "NOT_FOUND") return NOT_FOUND;
    throw error;
  }
}
