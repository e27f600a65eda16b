import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, it } from "vitest";
import { systemNow } from "../clock";
import { database } from "../db";
import { resetDatabase } from "../testing/test-database";
import { claimMails } from "./claim-mails";
import { writeMail } from "./fixtures/outbox-mails";
import { settleMails } from "./settle-mails";

beforeEach(resetDatabase);

const row = (id: string) => database().mailOutbox.findUniqueOrThrow({ where: { id } });

describe("a claim", () => {
  const claim = (now = systemNow(), leaseMs = 60_000) => claimMails({ limit: 10, now, leaseMs });
  const result = (
    mail: Parameters<typeof settleMails>[0][number]["mail"],
    state: "sent" | "dead" | "released",
  ) => ({
    mail,
    state,
    note: null,
    nextAttemptAt: null,
    sentAt: state === "sent" ? systemNow() : null,
    isBodyCleared: false,
  });

  it("leaves alone what another holds, until the lease lapses", async () => {
    await writeMail();
    const now = systemNow();
    expect((await claim(now)).mails).toHaveLength(1);
    expect((await claim(now)).mails).toHaveLength(0);
    const later = (await claim(new Date(now.getTime() + 60_000))).mails;
    expect(later).toMatchObject([{ attempts: 2 }]);
  });

  it("is marked only by its holder: whoever comes late changes nothing", async () => {
    const id = await writeMail();
    const now = systemNow();
    const [slow] = (await claim(now)).mails;
    const [quick] = (await claim(new Date(now.getTime() + 60_000))).mails;
    if (!slow || !quick) throw new Error("Both had a lease");
    expect(await settleMails([result(slow, "dead")], now)).toBe(0);
    expect(await row(id)).toMatchObject({ state: "sending", attempts: 2 });
    expect(await settleMails([result(quick, "sent")], now)).toBe(1);
    expect(await settleMails([result(slow, "dead")], now)).toBe(0);
    expect(await row(id)).toMatchObject({ state: "sent" });
  });

  it("given back counts for nothing", async () => {
    const id = await writeMail({ lastError: "timeout" });
    const [mail] = (await claim()).mails;
    if (!mail) throw new Error("It was due");
    await settleMails([result(mail, "released")], systemNow());
    expect(await row(id)).toMatchObject({ state: "pending", attempts: 0, lastError: "timeout" });
    expect((await claim()).mails).toHaveLength(1);
  });

  it("takes a mail never tried although its time was written by a clock that is ahead", async () => {
    await writeMail({ nextAttemptAt: new Date("2099-01-01T00:00:00Z") });
    expect((await claim()).mails).toHaveLength(1);
  });

  it("takes nothing that is done with", async () => {
    for (const state of ["sent", "skipped", "dead"] as const)
      await writeMail({ state, dedupeKey: randomUUID() });
    expect(await claim()).toEqual({ mails: [], count: 0 });
  });
});
