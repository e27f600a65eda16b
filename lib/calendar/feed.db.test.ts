import { addDays } from "date-fns";
import { beforeEach, describe, expect, it } from "vitest";
import { buildAccount, buildMember, buildStaff } from "../../prisma/builders";
import type { Actor } from "../auth/actor";
import { FEED_READS, FEED_SEARCHES, FEEDS_PER_PERSON } from "../auth/attempt-limit";
import { database } from "../db";
import { acceptAlternate } from "../requests/accept-alternate";
import { cancelRequest } from "../requests/cancel-request";
import type { Receipt } from "../requests/command";
import {
  confirmed,
  FIRST,
  MEET_URL,
  NOW,
  proposed,
  refusalCodes,
  type Scene,
  setScene,
  slotAt,
  submitted,
  succeed,
} from "../testing/scene";
import { createFeed } from "./create-feed";
import { type Component, parseCalendar, textValue } from "./fixtures/parse-calendar";
import { readFeed } from "./read-feed";
import { readMeetingCalendar } from "./read-meeting-calendar";
import { readOwnFeeds } from "./read-own-feeds";
import { revokeFeed } from "./revoke-feed";

let scene: Scene;
beforeEach(async () => {
  scene = await setScene();
});

async function secretOf(actor: Actor): Promise<string> {
  const { address } = await succeed(createFeed({ actor, now: NOW }));
  const secret = /^http:\/\/localhost:3000\/api\/calendar\/([\w-]{43})\.ics$/.exec(address)?.[1];
  if (!secret) throw new Error(`No secret in ${address}`);
  return secret;
}

const read = (secret: string, now = NOW) => readFeed({ secret, clientAddress: "192.0.2.1", now });

const valueIn = (event: Component, name: string) =>
  textValue(event.lines.find((line) => line.name === name)?.value ?? "");

/** What a feed shows, each as `CONFIRMED 20261207T050000Z SORACOM オフィスアワー(OH-1001)`. */
async function shown(secret: string, now = NOW): Promise<string[]> {
  const { text } = await succeed(read(secret, now));
  return parseCalendar(text).inside.map((event) =>
    ["STATUS", "DTSTART", "SUMMARY"].map((name) => valueIn(event, name)).join(" "),
  );
}

const accepted = (offer: Receipt, now = NOW) =>
  succeed(acceptAlternate({ ...offer, actor: scene.member, alternateRank: 1, message: "", now }));

describe("a feed's address", () => {
  it("is told once: only a hash of its secret is kept", async () => {
    const secret = await secretOf(scene.member);
    const [row, ...others] = await database().calendarFeed.findMany();
    expect(others).toEqual([]);
    expect(JSON.stringify(row)).not.toContain(secret);
    expect(row).toMatchObject({ memberId: scene.member.memberId, staffId: null, createdAt: NOW });
    const listed = await succeed(readOwnFeeds({ actor: scene.member }));
    expect(listed).toEqual([{ id: row?.id, createdAt: NOW }]);
  });

  it("is another one each time, and each works", async () => {
    const secrets = [await secretOf(scene.member), await secretOf(scene.member)];
    expect(new Set(secrets).size).toBe(2);
    for (const secret of secrets) expect((await read(secret)).outcome).toBe("ok");
  });

  it("is not found once it is stopped, and the other one stays", async () => {
    const [first, second] = [await secretOf(scene.host), await secretOf(scene.host)];
    const feeds = await succeed(readOwnFeeds({ actor: scene.host }));
    for (const { id: feedId } of feeds.slice(0, 1)) {
      for (const _again of [1, 2]) await succeed(revokeFeed({ actor: scene.host, feedId, now: NOW }));
    }
    const outcomes = [(await read(first)).outcome, (await read(second)).outcome].sort();
    expect(outcomes).toEqual(["not_found", "ok"]);
    expect(await succeed(readOwnFeeds({ actor: scene.host }))).toHaveLength(1);
  });

  it("is not found for a member who left the account, nor for support who is disabled", async () => {
    const [members, hosts] = [await secretOf(scene.member), await secretOf(scene.host)];
    await database().member.update({ where: { id: scene.member.memberId }, data: { removedAt: NOW } });
    expect(await read(members)).toEqual({ outcome: "not_found" });
    expect((await read(hosts)).outcome).toBe("ok");
    await database().staffMember.update({ where: { id: scene.host.staffId }, data: { disabledAt: NOW } });
    expect(await read(hosts)).toEqual({ outcome: "not_found" });
  });

  it.each(["", "a", "x".repeat(43), "../secret", `${"x".repeat(42)}é`])("is not %j", async (secret) => {
    expect(await read(secret)).toEqual({ outcome: "not_found" });
  });

  it("can be stopped by nobody else, not even of the same account or at support", async () => {
    await secretOf(scene.member);
    const [feed] = await succeed(readOwnFeeds({ actor: scene.member }));
    const colleague = await buildMember({ accountId: scene.accountId });
    const admin = await buildStaff({ role: "admin" });
    for (const actor of [colleague, scene.host, admin]) {
      expect(await revokeFeed({ actor, feedId: feed?.id ?? "", now: NOW })).toEqual({ outcome: "not_found" });
    }
    for (const feedId of ["", "1", "not-a-uuid"]) {
      expect(await revokeFeed({ actor: scene.member, feedId, now: NOW })).toEqual({ outcome: "not_found" });
    }
    expect(await succeed(readOwnFeeds({ actor: scene.member }))).toHaveLength(1);
  });
});

describe("an account's feed", () => {
  it("shows the agreed meeting, the alternates on offer as tentative, and nothing of other accounts", async () => {
    const secret = await secretOf(await buildMember({ accountId: scene.accountId }));
    expect(await shown(secret)).toEqual([]);
    const agreed = await confirmed(scene);
    const other = await buildMember({ accountId: await buildAccount({ operatorId: "OP0000000002" }) });
    await confirmed({ member: other, host: scene.otherHost });
    expect(await shown(secret)).toEqual([
      `CONFIRMED 20261207T050000Z SORACOM オフィスアワー(${agreed.reference})`,
    ]);
    await proposed(agreed, scene.host);
    const tentative = `SORACOM オフィスアワーの代替日(${agreed.reference})`;
    expect(await shown(secret)).toEqual([
      `CONFIRMED 20261207T050000Z SORACOM オフィスアワー(${agreed.reference})`,
      `TENTATIVE 20270112T060000Z 【未確定】${tentative}`,
      `TENTATIVE 20261209T010000Z 【未確定】${tentative}`,
    ]);
  });

  it("names nobody of support and nobody who attends", async () => {
    const secret = await secretOf(scene.member);
    await confirmed(scene);
    const { text } = await succeed(read(secret));
    expect(text).not.toMatch(/佐藤|support\.example|ATTENDEE|nakamura/);
    expect(text).toContain(MEET_URL);
    expect(text).toContain("METHOD:PUBLISH");
  });

  it("keeps a cancelled meeting as cancelled for 60 days, and one that took place as long", async () => {
    const secret = await secretOf(scene.member);
    const gone = await succeed(
      cancelRequest({ ...(await confirmed(scene)), actor: scene.member, reason: "", now: NOW }),
    );
    const held = await confirmed(scene, [slotAt("2026-12-14", 10), slotAt("2026-12-15", 10)]);
    const both = [
      `CONFIRMED 20261214T010000Z SORACOM オフィスアワー(${held.reference})`,
      `CANCELLED 20261207T050000Z SORACOM オフィスアワー(${gone.reference})`,
    ];
    expect(await shown(secret)).toEqual(both);
    expect(await shown(secret, addDays(NOW, 59))).toEqual(both);
    expect(await shown(secret, addDays(NOW, 61))).toEqual(both.slice(0, 1));
    expect(await shown(secret, addDays(FIRST.end, 75))).toEqual([]);
  });

  it("speaks the language of its owner", async () => {
    const reader = await buildMember({ accountId: scene.accountId, language: "en" });
    const secret = await secretOf(reader);
    const agreed = await confirmed(scene);
    expect(await shown(secret)).toEqual([
      `CONFIRMED 20261207T050000Z SORACOM Office Hours (${agreed.reference})`,
    ]);
  });
});

describe("a host's feed", () => {
  it("shows what they host and what is held for them, and nothing of other hosts", async () => {
    const [host, otherHost] = [await secretOf(scene.host), await secretOf(scene.otherHost)];
    const offer = await proposed(await submitted(scene.member), scene.host);
    const summary = `オフィスアワー ${offer.reference} 湖畔センサー株式会社`;
    expect(await shown(host)).toEqual([
      `TENTATIVE 20270112T060000Z 【仮押さえ】${summary}`,
      `TENTATIVE 20261209T010000Z 【仮押さえ】${summary}`,
    ]);
    await accepted(offer);
    expect(await shown(host)).toEqual([`CONFIRMED 20261209T010000Z ${summary}`]);
    expect(await shown(otherHost)).toEqual([]);
  });
});

describe("the tag of a feed", () => {
  it("stays while nothing changes and is another one as soon as something does", async () => {
    const secret = await secretOf(scene.member);
    const agreed = await confirmed(scene);
    const tagOf = async (now = NOW) => (await succeed(read(secret, now))).entityTag;
    const before = await tagOf();
    expect(before).toMatch(/^"[\w-]{43}"$/);
    expect(await tagOf(addDays(NOW, 1))).toBe(before);
    await succeed(cancelRequest({ ...agreed, actor: scene.member, reason: "", now: NOW }));
    expect(await tagOf()).not.toBe(before);
  });
});

describe("the limits", () => {
  it("count the readings of one feed, and leave other feeds alone", async () => {
    const [busy, quiet] = [await secretOf(scene.member), await secretOf(scene.member)];
    for (let count = 0; count < FEED_READS.max; count += 1) expect((await read(busy)).outcome).toBe("ok");
    expect(await refusalCodes(read(busy))).toEqual(["rate_limited"]);
    expect((await read(quiet)).outcome).toBe("ok");
  });

  it("count the guesses of one client, who can still read a feed", async () => {
    const secret = await secretOf(scene.member);
    const guess = () => read("x".repeat(43));
    for (let count = 0; count < FEED_SEARCHES.max; count += 1)
      expect((await guess()).outcome).toBe("not_found");
    expect(await refusalCodes(guess())).toEqual(["rate_limited"]);
    expect((await read(secret)).outcome).toBe("ok");
  });

  it("count the feeds that one person makes a day", async () => {
    for (let count = 0; count < FEEDS_PER_PERSON.max; count += 1) await secretOf(scene.host);
    expect(await refusalCodes(createFeed({ actor: scene.host, now: NOW }))).toEqual(["rate_limited"]);
    await secretOf(scene.otherHost);
  });
});

describe("the download of one meeting", () => {
  const file = (receipt: Receipt, actor: Actor = scene.member) =>
    readMeetingCalendar({ actor, reference: receipt.reference, language: "ja" });

  it("is the standing meeting, in the language asked for, for every member of the account", async () => {
    const agreed = await confirmed(scene);
    const colleague = await buildMember({ accountId: scene.accountId });
    const { name, text } = await succeed(file(agreed, colleague));
    expect(name).toBe(`${agreed.reference}.ics`);
    const [event] = parseCalendar(text).inside;
    if (!event) throw new Error("No event");
    expect(valueIn(event, "SEQUENCE")).toBe("1");
    expect(valueIn(event, "LOCATION")).toBe(MEET_URL);
    expect(text).not.toContain("ATTENDEE");
    const mail = await database().mailOutbox.findFirstOrThrow({ where: { kind: "customer.confirm" } });
    expect(parseCalendar(mail.calendar ?? "").inside[0]?.lines[0]).toEqual(event.lines[0]);
    const english = await succeed(
      readMeetingCalendar({ actor: scene.member, reference: agreed.reference, language: "en" }),
    );
    expect(english.text).toContain("SUMMARY:SORACOM Office Hours");
  });

  it("is not there before a date is agreed, nor after the meeting was called off", async () => {
    const receipt = await submitted(scene.member);
    expect(await file(receipt)).toEqual({ outcome: "not_found" });
    const agreed = await confirmed(scene, [slotAt("2027-01-12", 10), slotAt("2027-01-13", 10)]);
    const gone = await succeed(cancelRequest({ ...agreed, actor: scene.member, reason: "", now: NOW }));
    expect(await file(gone)).toEqual({ outcome: "not_found" });
  });
});
