import type { MemberActor } from "../lib/auth/actor";
import { businessNow } from "../lib/clock";
import { closeDatabase, database } from "../lib/db";
import { env } from "../lib/env";
import { buildAccount, buildMember } from "./builders";
import { buildJourneyStates } from "./journey-states";

/** How many accounts the journeys have for themselves, so that none is in another's way. */
const JOURNEYS = 80;

/** Adds to the demo data one Enterprise account and person per journey: 旅程 01, 旅程 02 …, some in a state. */
async function seedJourneys(): Promise<void> {
  if (env().mode !== "test") throw new Error("Journey data is for test only.");
  if ((await database().customerAccount.count({ where: { operatorId: { startsWith: "OP00000020" } } })) > 0)
    return;
  const members: MemberActor[] = [];
  for (let index = 1; index <= JOURNEYS; index += 1) {
    const number = String(index).padStart(2, "0");
    const accountId = await buildAccount({
      operatorId: `OP00000020${number}`,
      name: `旅程 ${number} 株式会社`,
    });
    members.push(
      await buildMember({ accountId, name: `旅程 ${number}`, email: `journey-${number}@example.jp` }),
    );
  }
  const member = (number: number): MemberActor => {
    const found = members[number - 1];
    if (!found) throw new Error(`No journey ${number}`);
    return found;
  };
  await buildJourneyStates(member, businessNow());
  await buildDeadMail(member(79), businessNow());
}

/** A mail that was given up, as after a day without a mail server: no journey could wait for it. */
async function buildDeadMail({ userId, name }: MemberActor, now: Date): Promise<void> {
  const subject = "【オフィスアワー】送信を待つお知らせ";
  await database().mailOutbox.create({
    data: {
      ...{ dedupeKey: "journey-79", messageId: "<journey-79@localhost>", kind: "customer.confirm" },
      ...{ recipientId: userId, toAddress: "journey-79@example.jp", toName: name, language: "ja" },
      ...{ subject, bodyText: subject, bodyHtml: `<p>${subject}</p>` },
      ...{ state: "dead", attempts: 15, lastError: "450 deferred", createdAt: now, nextAttemptAt: now },
    },
  });
}

await seedJourneys();
await closeDatabase();
