import { beforeEach, describe, expect, it } from "vitest";
import { buildAccount, buildMember, buildStaff } from "../../prisma/builders";
import type { MemberActor } from "../auth/actor";
import { database } from "../db";
import { succeed } from "../testing/scene";
import { resetDatabase } from "../testing/test-database";
import { readNotifiedAccounts } from "./read-notified-accounts";
import { saveLanguage } from "./save-language";
import { type SettingsForm, saveSettings } from "./save-settings";
import { saveTimeZone } from "./save-time-zone";

let lake: string;
let port: string;
let actor: MemberActor;
let colleague: MemberActor;

beforeEach(async () => {
  await resetDatabase();
  lake = await buildAccount({ operatorId: "OP0000000001", name: "湖畔" });
  port = await buildAccount({ operatorId: "OP0000000002", name: "港" });
  actor = await buildMember({ accountId: lake });
  colleague = await buildMember({ accountId: lake, isNotified: true });
  await database().member.create({
    data: { accountId: port, userId: actor.userId, isNotified: true, createdAt: new Date() },
  });
});

const form = (fields: Partial<SettingsForm> = {}): SettingsForm => ({
  language: "en",
  timeZone: "Europe/Stockholm",
  accounts: [],
  ...fields,
});

const userOf = (userId: string) => database().user.findUniqueOrThrow({ where: { id: userId } });
const notified = async () => {
  const accounts = await succeed(readNotifiedAccounts({ actor }));
  return accounts.map(({ name, isNotified }) => [name, isNotified]);
};

describe("the settings of a person", () => {
  it("keep language, zone and, for each account, whether colleagues' requests are told", async () => {
    const accounts = [
      { accountId: lake, isNotified: true },
      { accountId: port, isNotified: false },
    ];
    expect(await saveSettings({ actor, form: form({ accounts }) })).toEqual({ outcome: "ok", value: null });
    const kept = { language: "en", isLanguageChosen: true, timeZone: "Europe/Stockholm" };
    expect(await userOf(actor.userId)).toMatchObject(kept);
    expect(await notified()).toEqual([
      ["湖畔", true],
      ["港", false],
    ]);
  });

  it("leave an account the page did not ask about, and everybody else, as they are", async () => {
    const foreign = await buildAccount({ operatorId: "OP0000000003", name: "他社" });
    const stranger = await buildMember({ accountId: foreign });
    const others = () =>
      database().user.findMany({
        where: { id: { not: actor.userId } },
        include: { members: true },
        orderBy: { id: "asc" },
      });
    const before = await others();
    const accounts = [
      { accountId: foreign, isNotified: true },
      { accountId: "no-uuid", isNotified: true },
    ];
    expect(await saveSettings({ actor, form: form({ accounts }) })).toMatchObject({ outcome: "ok" });
    expect(await others()).toEqual(before);
    expect(before.map(({ id }) => id).sort()).toEqual([colleague.userId, stranger.userId].sort());
    expect(await notified()).toEqual([
      ["湖畔", false],
      ["港", true],
    ]);
  });

  it("are not offered for an account the person has left", async () => {
    const where = { accountId: port, userId: actor.userId };
    await database().member.updateMany({ where, data: { removedAt: new Date() } });
    const accounts = [{ accountId: port, isNotified: false }];
    await saveSettings({ actor, form: form({ accounts }) });
    expect(await notified()).toEqual([["湖畔", false]]);
    expect(await database().member.findFirst({ where })).toMatchObject({ isNotified: true });
  });

  it.each([
    [{ language: "fr" }, ["language"]],
    [{ timeZone: "Mars/Olympus" }, ["timeZone"]],
    [{ language: "", timeZone: "+09:00" }, ["language", "timeZone"]],
  ])("are refused whole with %j", async (fields, broken) => {
    const result = await saveSettings({
      actor,
      form: form({ ...fields, accounts: [{ accountId: lake, isNotified: true }] }),
    });
    expect(result).toEqual({
      outcome: "refused",
      refusals: broken.map((field) => ({ code: "text_unreadable", field })),
    });
    expect(await userOf(actor.userId)).toMatchObject({ language: "ja", timeZone: "Asia/Tokyo" });
    expect((await notified())[0]).toEqual(["湖畔", false]);
  });

  it("are staff's too, who belong to no account", async () => {
    const staff = await buildStaff();
    expect(await saveSettings({ actor: staff, form: form() })).toMatchObject({ outcome: "ok" });
    expect(await userOf(staff.userId)).toMatchObject({ language: "en", timeZone: "Europe/Stockholm" });
    expect(await succeed(readNotifiedAccounts({ actor: staff }))).toEqual([]);
  });
});

describe("one setting alone", () => {
  it("is the language, which then counts as chosen", async () => {
    expect(await saveLanguage({ actor, language: "ja" })).toEqual({ outcome: "ok", value: null });
    expect(await userOf(actor.userId)).toMatchObject({ language: "ja", isLanguageChosen: true });
    expect(await userOf(colleague.userId)).toMatchObject({ isLanguageChosen: false });
  });

  it("is the time zone, as this machine writes it", async () => {
    expect(await saveTimeZone({ actor, timeZone: "america/los_angeles" })).toMatchObject({ outcome: "ok" });
    expect(await userOf(actor.userId)).toMatchObject({ timeZone: "America/Los_Angeles", language: "ja" });
    expect(await userOf(colleague.userId)).toMatchObject({ timeZone: "Asia/Tokyo" });
    expect(await saveTimeZone({ actor, timeZone: "somewhere" })).toMatchObject({ outcome: "refused" });
  });

  it("does not exist for somebody who does not", async () => {
    const nobody = { ...actor, userId: "nobody" };
    expect(await saveLanguage({ actor: nobody, language: "en" })).toEqual({ outcome: "not_found" });
    expect(await saveTimeZone({ actor: nobody, timeZone: "UTC" })).toEqual({ outcome: "not_found" });
    expect(await saveSettings({ actor: nobody, form: form() })).toEqual({ outcome: "not_found" });
  });
});
