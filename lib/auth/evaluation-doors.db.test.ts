import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { database } from "../db";
import { readGallery, readGalleryMail } from "../notices/read-gallery";
import { readMail, readMailbox } from "../notices/read-mailbox";
import { resetDatabase } from "../testing/test-database";
import { auth, identityHeaders } from "./auth";
import { readDemoPeople, signInDemoPerson } from "./demo-people";
import { addAccount, addMember, addUser } from "./fixtures/people";
import { runAs, runAsTest } from "./fixtures/run-as";
import { queueSignInMail } from "./queue-sign-in-mail";

const BROWSER = { cookie: "", userAgent: "", browserLanguage: "ja" } as const;

beforeEach(resetDatabase);
afterEach(runAsTest);

async function addMailTo(email: string, at: Date): Promise<string> {
  const request = {
    userId: "u",
    email,
    name: "人",
    language: "ja",
    browserKey: "b",
    nextPath: null,
  } as const;
  await queueSignInMail({ token: "abc", request, now: at });
  return (await database().mailOutbox.findFirstOrThrow({ where: { toAddress: email } })).id;
}

describe.each(["evaluation", "test"] as const)("in %s", (mode) => {
  it("people sign in by name and mails are read here", async () => {
    runAs(mode);
    const userId = await addUser("hanako@example.jp");
    await addMember(userId, await addAccount("湖畔"));
    expect(await readDemoPeople()).toMatchObject({ outcome: "ok", value: [{ userId }] });
    expect(await signInDemoPerson({ userId, ...BROWSER })).toMatchObject({ outcome: "ok" });
    expect(await readMailbox(null)).toEqual({ outcome: "ok", value: [] });
    expect(readGallery()).toMatchObject({ outcome: "ok" });
    expect(await readGalleryMail("customer.confirm", "en")).toMatchObject({ outcome: "ok" });
    expect(await readGalleryMail("customer.none", "en")).toEqual({ outcome: "not_found" });
  });
});

describe("in production", () => {
  it("every door of evaluation is shut, whoever knocks", async () => {
    const userId = await addUser("hanako@example.jp");
    await addMember(userId, await addAccount("湖畔"));
    const mailId = await addMailTo("hanako@example.jp", new Date());
    runAs("production");
    expect(await readDemoPeople()).toEqual({ outcome: "not_found" });
    expect(await signInDemoPerson({ userId, ...BROWSER })).toEqual({ outcome: "not_found" });
    expect(await readMailbox(null)).toEqual({ outcome: "not_found" });
    expect(await readMail(mailId)).toEqual({ outcome: "not_found" });
    expect(readGallery()).toEqual({ outcome: "not_found" });
    expect(await readGalleryMail("customer.confirm", "ja")).toEqual({ outcome: "not_found" });
    const direct = auth().api.signInDemoPerson({ body: { userId }, headers: identityHeaders("") });
    await expect(direct).rejects.toThrow();
    expect(await database().session.count()).toBe(0);
  });
});

describe("the demo mailbox", () => {
  it("shows the newest first and filters by a part of the address, taken literally", async () => {
    await addMailTo("old@example.jp", new Date("2026-11-24T01:00:00Z"));
    await addMailTo("new@example.jp", new Date("2026-11-24T02:00:00Z"));
    const addresses = async (recipient: string | null) => {
      const mails = await readMailbox(recipient);
      return mails.outcome === "ok" ? mails.value.map(({ toAddress }) => toAddress) : mails.outcome;
    };
    expect(await addresses(null)).toEqual(["new@example.jp", "old@example.jp"]);
    expect(await addresses("OLD@")).toEqual(["old@example.jp"]);
    expect(await addresses("%")).toEqual([]);
    expect(await addresses("_ld")).toEqual([]);
    expect(await addresses("'; DROP TABLE mail_outbox; --")).toEqual([]);
  });

  it.each(["", "1", "x".repeat(100), "00000000-0000-0000-0000-000000000000"])(
    "has no mail %j",
    async (id) => {
      expect(await readMail(id)).toEqual({ outcome: "not_found" });
    },
  );

  it("shows one mail whole", async () => {
    const id = await addMailTo("hanako@example.jp", new Date());
    expect(await readMail(id)).toMatchObject({
      outcome: "ok",
      value: {
        id,
        kind: "sign_in",
        language: "ja",
        calendar: null,
        bodyText: expect.stringContaining("/sign-in/confirm?token="),
      },
    });
  });
});
