import { addHours, addMinutes, subMilliseconds } from "date-fns";
import { beforeEach, describe, expect, it } from "vitest";
import { database } from "../db";
import { saveLanguage } from "../settings/save-language";
import { resetDatabase } from "../testing/test-database";
import type { Language } from "./actor";
import { auth } from "./auth";
import { readDemoPeople, signInDemoPerson } from "./demo-people";
import { endSession } from "./end-session";
import { addAccount, addMember, addStaff, addUser, cookieHeader } from "./fixtures/people";
import { actorOf, readPerson } from "./read-person";
import { switchAccount } from "./switch-account";

beforeEach(resetDatabase);

const BROWSER = { cookie: "", userAgent: "test", browserLanguage: "ja" } as const;

async function signIn(userId: string, browserLanguage: Language = "ja"): Promise<string> {
  const result = await signInDemoPerson({ userId, ...BROWSER, browserLanguage });
  if (result.outcome !== "ok") throw new Error("not signed in");
  return cookieHeader(result.value.setCookies);
}

async function sessionStart(): Promise<Date> {
  return (await database().session.findFirstOrThrow()).createdAt;
}

describe("who is signed in", () => {
  it("is a member of their account", async () => {
    const userId = await addUser("hanako@example.jp");
    const accountId = await addAccount("湖畔");
    const memberId = await addMember(userId, accountId);
    const person = await readPerson(await signIn(userId));
    expect(person).toMatchObject({
      userId,
      email: "hanako@example.jp",
      language: "ja",
      timeZone: "Asia/Tokyo",
      staff: null,
    });
    expect(person && actorOf(person)).toMatchObject({ kind: "member", userId, memberId, accountId });
  });

  it("is staff, even when they also belong to an account", async () => {
    const userId = await addUser("mori@example.jp");
    const staffId = await addStaff(userId, "admin");
    await addMember(userId, await addAccount("湖畔"));
    const person = await readPerson(await signIn(userId));
    expect(person && actorOf(person)).toMatchObject({ kind: "staff", staffId, role: "admin" });
  });

  it.each([
    ["no cookie", ""],
    ["a foreign cookie", "office-hours.session_token=abc"],
    ["a token without our signature", "office-hours.session_token=abcdefghijklmnopqrstuvwxyz123456.AAAA"],
    ["something unreadable", "office-hours.session_token=%E0%A4%A; ;;=;"],
  ])("is nobody with %s", async (_name, cookie) => {
    expect(await readPerson(cookie)).toBeNull();
  });

  it("is nobody with a changed token", async () => {
    const userId = await addUser("hanako@example.jp");
    await addMember(userId, await addAccount("湖畔"));
    const cookie = await signIn(userId);
    expect(await readPerson(cookie.replace("session_token=", "session_token=x"))).toBeNull();
  });

  it("is nobody from the next request on when the membership ends or the colleague is disabled", async () => {
    const customer = await addUser("hanako@example.jp");
    await addMember(customer, await addAccount("湖畔"));
    const agent = await addUser("sato@example.jp");
    await addStaff(agent, "agent");
    const cookies = [await signIn(customer), await signIn(agent)];
    expect(await Promise.all(cookies.map((cookie) => readPerson(cookie)))).not.toContain(null);
    await database().member.updateMany({ data: { removedAt: new Date() } });
    await database().staffMember.updateMany({ data: { disabledAt: new Date() } });
    expect(await Promise.all(cookies.map((cookie) => readPerson(cookie)))).toEqual([null, null]);
  });

  it("is nobody after signing out, on the server too", async () => {
    const userId = await addUser("hanako@example.jp");
    await addMember(userId, await addAccount("湖畔"));
    const cookie = await signIn(userId);
    const cleared = await endSession(cookie);
    expect(cleared.some((value) => /session_token=;.*Max-Age=0/i.test(value))).toBe(true);
    expect(await database().session.count()).toBe(0);
    expect(await readPerson(cookie)).toBeNull();
  });
});

describe.each([
  { who: "a customer", isStaff: false, idle: 7 * 24, absolute: 30 * 24 },
  { who: "a member of staff", isStaff: true, idle: 8, absolute: 12 },
])("the session of $who", ({ isStaff, idle, absolute }) => {
  async function begin(): Promise<string> {
    const userId = await addUser("person@example.jp");
    if (isStaff) await addStaff(userId, "agent");
    else await addMember(userId, await addAccount("湖畔"));
    return signIn(userId);
  }

  it("ends when it was not used for the idle time", async () => {
    const cookie = await begin();
    const { expiresAt } = await database().session.findFirstOrThrow();
    expect(await readPerson(cookie, subMilliseconds(expiresAt, 1))).not.toBeNull();
    await database().session.updateMany({ data: { expiresAt } });
    expect(await readPerson(cookie, expiresAt)).toBeNull();
    expect(await database().session.count()).toBe(0);
  });

  it("lasts from its start for the idle time and moves on with use", async () => {
    const cookie = await begin();
    const began = await sessionStart();
    const later = addMinutes(began, 30);
    await readPerson(cookie, later);
    const { expiresAt } = await database().session.findFirstOrThrow();
    expect(expiresAt).toEqual(addHours(later, idle));
  });

  it("never lasts longer than its full age", async () => {
    const cookie = await begin();
    const began = await sessionStart();
    await database().session.updateMany({ data: { expiresAt: addHours(began, absolute + 1) } });
    expect(await readPerson(cookie, addHours(began, absolute))).toBeNull();
  });
});

describe("the language of a person", () => {
  async function addCustomer(language?: Language): Promise<string> {
    const userId = await addUser("hanako@example.jp", language);
    await addMember(userId, await addAccount("湖畔"));
    return userId;
  }

  it("is that of the browser they last signed in with, until they choose one", async () => {
    const userId = await addCustomer();
    const unchosen = (language: Language) => ({ language, chosenLanguage: null });
    expect(await readPerson(await signIn(userId, "en"))).toMatchObject(unchosen("en"));
    const cookie = await signIn(userId, "ja");
    const person = await readPerson(cookie);
    expect(person).toMatchObject(unchosen("ja"));
    const actor = person && actorOf(person);
    if (!actor) throw new Error("nobody");
    expect(await saveLanguage({ actor, language: "en" })).toEqual({ outcome: "ok", value: null });
    expect(await readPerson(cookie)).toMatchObject({ language: "en", chosenLanguage: "en" });
  });

  it("stays the one they chose, whatever browser they sign in with later", async () => {
    const userId = await addCustomer("en");
    expect(await readPerson(await signIn(userId, "ja"))).toMatchObject({
      language: "en",
      chosenLanguage: "en",
    });
  });
});

describe("a person of several accounts", () => {
  it("acts in the first until they switch, and only in their own", async () => {
    const userId = await addUser("hanako@example.jp");
    const [lake, port, foreign] = [
      await addAccount("湖畔"),
      await addAccount("港"),
      await addAccount("他社"),
    ];
    await addMember(userId, lake);
    await addMember(userId, port);
    const cookie = await signIn(userId);
    expect((await readPerson(cookie))?.currentAccount?.accountId).toBe(lake);
    expect((await readPerson(cookie))?.accounts.map(({ accountId }) => accountId)).toEqual([lake, port]);
    expect(await switchAccount({ cookie, accountId: port })).toEqual({ outcome: "ok", value: null });
    expect((await readPerson(cookie))?.currentAccount?.accountId).toBe(port);
    for (const accountId of [foreign, "no-uuid", ""]) {
      expect(await switchAccount({ cookie, accountId })).toEqual({ outcome: "not_found" });
    }
    expect((await readPerson(cookie))?.currentAccount?.accountId).toBe(port);
    await database().member.updateMany({ where: { accountId: port }, data: { removedAt: new Date() } });
    expect((await readPerson(cookie))?.currentAccount?.accountId).toBe(lake);
  });

  it("cannot switch when signed out", async () => {
    expect(await switchAccount({ cookie: "", accountId: await addAccount("湖畔") })).toEqual({
      outcome: "not_found",
    });
  });
});

describe("the demo people", () => {
  it("are everybody with access, with account, plan and role", async () => {
    const customer = await addUser("hanako@example.jp");
    await addMember(customer, await addAccount("湖畔"));
    const admin = await addUser("mori@example.jp");
    await addStaff(admin, "admin");
    await addUser("nobody@example.jp");
    const people = await readDemoPeople();
    if (people.outcome !== "ok") throw new Error("closed");
    expect(people.value).toMatchObject([
      { userId: customer, role: null, accounts: [{ name: "湖畔", plan: "enterprise" }] },
      { userId: admin, role: "admin", accounts: [] },
    ]);
  });

  it("cannot be signed in as when they do not exist or have no access", async () => {
    const nobody = await addUser("nobody@example.jp");
    for (const userId of [nobody, "absent", ""]) {
      expect(await signInDemoPerson({ userId, ...BROWSER })).toEqual({ outcome: "not_found" });
    }
    expect(await database().session.count()).toBe(0);
  });
});

describe("the identity engine", () => {
  it("would answer at no address even if its handler were mounted", async () => {
    const paths = Object.values(auth().api).flatMap((endpoint) =>
      "path" in endpoint && typeof endpoint.path === "string" ? [endpoint.path] : [],
    );
    expect(paths.length).toBeGreaterThan(20);
    for (const path of paths) {
      const concrete = path.replace(/:\w+/g, "x");
      for (const method of ["GET", "POST"]) {
        const headers = { origin: "http://localhost:3000", "content-type": "application/json" };
        const body = method === "POST" ? "{}" : undefined;
        const request = new Request(`http://localhost:3000/api/auth${concrete}`, { method, headers, body });
        expect((await auth().handler(request)).status, `${method} ${path}`).toBe(404);
      }
    }
  });
});
