import { createHash } from "node:crypto";
import { beforeEach, describe, expect, it } from "vitest";
import { database } from "../db";
import { resetDatabase } from "../testing/test-database";
import { newBrowserKey } from "./browser-binding";
import { addAccount, addMember, addStaff, addUser, cookieHeader } from "./fixtures/people";
import { readPerson } from "./read-person";
import { isLinkOfBrowser, redeemSignInLink } from "./redeem-sign-in-link";
import { requestSignInLink } from "./request-sign-in-link";

const EMAIL = "hanako@example.jp";
const browserKey = newBrowserKey();

beforeEach(resetDatabase);

async function addCustomer(): Promise<string> {
  const userId = await addUser(EMAIL);
  await addMember(userId, await addAccount("湖畔"));
  return userId;
}

function ask(overrides: Partial<Parameters<typeof requestSignInLink>[0]> = {}) {
  const command = { email: EMAIL, browserKey, nextPath: null, clientAddress: null } as const;
  return requestSignInLink({ ...command, browserLanguage: "ja", ...overrides });
}

async function mailedLink(): Promise<URL> {
  const mail = await database().mailOutbox.findFirstOrThrow({ orderBy: { createdAt: "desc" } });
  return new URL(/http\S+/.exec(mail.bodyText)?.[0] ?? "");
}

async function sealedOf(link: Promise<URL>): Promise<string> {
  return (await link).searchParams.get("token") ?? "";
}

function redeem(sealed: string, overrides: Partial<Parameters<typeof redeemSignInLink>[0]> = {}) {
  const browser = { browserKey, cookie: "", userAgent: "test", browserLanguage: "ja" } as const;
  return redeemSignInLink({ sealed, ...browser, ...overrides });
}

describe("asking for a sign-in link", () => {
  it("mails one link to our own confirm page, in the person's language, good for ten minutes", async () => {
    const userId = await addUser(EMAIL, "en");
    await addMember(userId, await addAccount("湖畔"));
    expect(await ask({ nextPath: "/requests/OH-1024" })).toEqual({ outcome: "ok", value: null });
    const mails = await database().mailOutbox.findMany();
    expect(mails).toHaveLength(1);
    const [mail] = mails;
    expect(mail).toMatchObject({
      kind: "sign_in",
      toAddress: EMAIL,
      recipientId: userId,
      language: "en",
      state: "pending",
    });
    expect(mail?.subject).toBe("Sign in to Office Hours");
    expect((mail?.expiresAt?.getTime() ?? 0) - (mail?.createdAt.getTime() ?? 0)).toBe(600_000);
    const link = await mailedLink();
    expect(link.origin).toBe("http://localhost:3000");
    expect(link.pathname).toBe("/sign-in/confirm");
    expect(link.searchParams.get("next")).toBe("/requests/OH-1024");
  });

  it("mails in the language of the asking browser while the person has chosen none", async () => {
    await addCustomer();
    await ask({ browserLanguage: "en" });
    expect(await database().mailOutbox.findMany()).toMatchObject([{ language: "en" }]);
    await database().user.updateMany({ data: { isLanguageChosen: true } });
    await ask({ browserLanguage: "en" });
    const languages = await database().mailOutbox.findMany({ orderBy: { createdAt: "asc" } });
    expect(languages.map(({ language }) => language)).toEqual(["en", "ja"]);
  });

  it("keeps only a hash of the token", async () => {
    await addCustomer();
    await ask();
    const token = (await sealedOf(mailedLink())).split(".")[0] ?? "";
    const [verification] = await database().verification.findMany();
    const hash = createHash("sha256").update(token).digest("base64url");
    expect(token).toMatch(/^[A-Za-z]{32}$/);
    expect(JSON.stringify(verification)).not.toContain(token);
    expect(verification?.identifier).toBe(`magic-link:${hash}`);
  });

  it("answers an unknown address alike and as late, and writes nothing for it", async () => {
    await addCustomer();
    const elapsed = async (email: string) => {
      const began = performance.now();
      expect(await ask({ email })).toEqual({ outcome: "ok", value: null });
      return performance.now() - began;
    };
    const unknown = await elapsed("nobody@example.jp");
    expect(await database().mailOutbox.count()).toBe(0);
    expect(await database().verification.count()).toBe(0);
    expect(await database().user.count()).toBe(1);
    const known = await elapsed(EMAIL);
    expect(Math.min(unknown, known)).toBeGreaterThanOrEqual(395);
  });

  it("sends nothing to people without access: removed members and disabled staff", async () => {
    const removed = await addCustomer();
    await database().member.updateMany({ where: { userId: removed }, data: { removedAt: new Date() } });
    const disabled = await addUser("jiro@example.jp");
    await addStaff(disabled, "agent");
    await database().staffMember.updateMany({ data: { disabledAt: new Date() } });
    await ask();
    await ask({ email: "jiro@example.jp" });
    expect(await database().mailOutbox.count()).toBe(0);
  });

  it("mails one client at most ten links to one address in ten minutes, and others still get theirs", async () => {
    await addCustomer();
    await Promise.all(Array.from({ length: 12 }, () => ask({ clientAddress: "192.0.2.1" })));
    expect(await database().mailOutbox.count()).toBe(10);
    await ask({ clientAddress: "192.0.2.2" });
    expect(await database().mailOutbox.count()).toBe(11);
  });

  it("refuses one client that asks for many addresses", async () => {
    const asked = await Promise.all(
      Array.from({ length: 21 }, (_, index) =>
        ask({ email: `p${index}@example.jp`, clientAddress: "192.0.2.1" }),
      ),
    );
    const refusedOnes = asked.filter((result) => result.outcome === "refused");
    expect(refusedOnes).toHaveLength(1);
    expect(refusedOnes[0]).toMatchObject({ refusals: [{ code: "rate_limited" }] });
  });
});

describe("a sign-in link", () => {
  it("signs in once", async () => {
    const userId = await addCustomer();
    await ask();
    const sealed = await sealedOf(mailedLink());
    const first = await redeem(sealed);
    expect(first).toMatchObject({ outcome: "signed_in", isStaff: false });
    if (first.outcome !== "signed_in") return;
    expect((await readPerson(cookieHeader(first.setCookies)))?.userId).toBe(userId);
    expect(await redeem(sealed)).toEqual({ outcome: "ended" });
    expect(await database().session.count()).toBe(1);
  });

  it("lets mails follow the language of the browser that used it, and no other", async () => {
    await addCustomer();
    await ask();
    const sealed = await sealedOf(mailedLink());
    await redeem(sealed, { browserLanguage: "en", browserKey: newBrowserKey() });
    expect(await database().user.findMany()).toMatchObject([{ language: "ja" }]);
    await redeem(sealed, { browserLanguage: "en" });
    expect(await database().user.findMany()).toMatchObject([{ language: "en", isLanguageChosen: false }]);
  });

  it("signs in once when opened many times at the same moment", async () => {
    await addCustomer();
    await ask();
    const sealed = await sealedOf(mailedLink());
    const outcomes = await Promise.all(Array.from({ length: 8 }, () => redeem(sealed)));
    expect(outcomes.filter(({ outcome }) => outcome === "signed_in")).toHaveLength(1);
    expect(await database().session.count()).toBe(1);
  });

  it("gives a cookie that scripts and other sites cannot use", async () => {
    await addCustomer();
    await ask();
    const result = await redeem(await sealedOf(mailedLink()));
    if (result.outcome !== "signed_in") throw new Error("not signed in");
    const session = result.setCookies.find((value) => value.startsWith("office-hours.session_token="));
    expect(session).toMatch(/HttpOnly/i);
    expect(session).toMatch(/SameSite=Lax/i);
    expect(session).toMatch(/Path=\//i);
  });

  it("is refused in another browser and stays good in the one that asked", async () => {
    await addCustomer();
    await ask();
    const sealed = await sealedOf(mailedLink());
    expect(isLinkOfBrowser(sealed, browserKey)).toBe(true);
    expect(isLinkOfBrowser(sealed, newBrowserKey())).toBe(false);
    expect(await redeem(sealed, { browserKey: newBrowserKey() })).toEqual({ outcome: "other_browser" });
    expect(await redeem(sealed, { browserKey: null })).toEqual({ outcome: "other_browser" });
    expect(await database().session.count()).toBe(0);
    expect(await redeem(sealed)).toMatchObject({ outcome: "signed_in" });
  });

  it("is refused after ten minutes", async () => {
    await addCustomer();
    await ask();
    const sealed = await sealedOf(mailedLink());
    const { expiresAt } = await database().verification.findFirstOrThrow();
    const minutesLeft = (expiresAt.getTime() - Date.now()) / 60_000;
    expect(minutesLeft).toBeGreaterThan(9.5);
    expect(minutesLeft).toBeLessThanOrEqual(10);
    await database().verification.updateMany({ data: { expiresAt: new Date(Date.now() - 1) } });
    expect(await redeem(sealed)).toEqual({ outcome: "ended" });
    expect(await database().session.count()).toBe(0);
  });

  it("is refused when the person lost access meanwhile", async () => {
    await addCustomer();
    await ask();
    const sealed = await sealedOf(mailedLink());
    await database().member.updateMany({ data: { removedAt: new Date() } });
    expect(await redeem(sealed)).toEqual({ outcome: "ended" });
    expect(await database().session.count()).toBe(0);
  });

  it("ends the session the browser had before", async () => {
    await addCustomer();
    await ask();
    const first = await redeem(await sealedOf(mailedLink()));
    if (first.outcome !== "signed_in") throw new Error("not signed in");
    await ask();
    const second = await redeem(await sealedOf(mailedLink()), { cookie: cookieHeader(first.setCookies) });
    if (second.outcome !== "signed_in") throw new Error("not signed in");
    expect(await readPerson(cookieHeader(first.setCookies))).toBeNull();
    expect(await readPerson(cookieHeader(second.setCookies))).not.toBeNull();
    expect(cookieHeader(second.setCookies)).not.toBe(cookieHeader(first.setCookies));
  });
});
