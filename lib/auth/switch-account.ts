import { database } from "../db";
import { NOT_FOUND, ok, type Result } from "../result";
import { readPerson, readSessionToken } from "./read-person";

/** Makes another of the person's accounts the one they act in, for this session. */
export async function switchAccount(command: { cookie: string; accountId: string }): Promise<Result<null>> {
  const person = await readPerson(command.cookie);
  const chosen = person?.accounts.find(({ accountId }) => accountId === command.accountId);
  const token = await readSessionToken(command.cookie);
  if (!chosen || token === null) return NOT_FOUND;
  await database().session.updateMany({ where: { token }, data: { currentAccountId: chosen.accountId } });
  return ok(null);
}
