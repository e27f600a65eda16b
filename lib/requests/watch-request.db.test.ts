import { beforeEach, describe, expect, it } from "vitest";
import { buildMember } from "../../prisma/builders";
import type { MemberActor } from "../auth/actor";
import { database } from "../db";
import { NOW, refusalCodes, type Scene, setScene, slotAt, submitted, succeed } from "../testing/scene";
import { askInfo } from "./ask-info";
import type { Receipt } from "./command";
import { readCustomerRequest } from "./read-customer-request";
import { readStaffRequest } from "./read-staff-request";
import { watchRequest } from "./watch-request";
import { withdrawRequest } from "./withdraw-request";

let scene: Scene;
let receipt: Receipt;
let colleague: MemberActor;

beforeEach(async () => {
  scene = await setScene();
  colleague = await buildMember({
    accountId: scene.accountId,
    name: "同僚 一郎",
    email: "ichiro@example.jp",
  });
  receipt = await submitted(scene.member);
});

const watch = (isNotified: boolean, actor = colleague, { reference } = receipt) =>
  watchRequest({ actor, reference, isNotified });
const isWatched = async (actor = colleague, { reference } = receipt) =>
  (await succeed(readCustomerRequest({ actor, reference, now: NOW }))).isWatched;

/** Whom the next mail to the customer goes to. */
async function toldOf(request: Receipt): Promise<string[]> {
  const asked = await succeed(askInfo({ ...request, message: "台数は？", actor: scene.host, now: NOW }));
  const number = Number(asked.reference.slice(3));
  const mails = await database().mailOutbox.findMany({
    where: { kind: "customer.ask_info", request: { number } },
    orderBy: { toAddress: "asc" },
  });
  return mails.map(({ toAddress }) => toAddress);
}

describe("receiving the mails about one request", () => {
  it("is chosen for that request alone, told to the page and to support, and followed", async () => {
    const other = await submitted(scene.member, [slotAt("2027-01-13", 11), slotAt("2027-01-14", 11)]);
    expect(await isWatched()).toBe(false);
    await succeed(watch(true));
    expect([await isWatched(), await isWatched(colleague, other)]).toEqual([true, false]);
    const desk = await succeed(readStaffRequest({ ...receipt, actor: scene.host, now: NOW }));
    expect(desk.alsoTold).toEqual(["同僚 一郎"]);
    expect(await toldOf(receipt)).toEqual(["ichiro@example.jp", "nakamura@example.jp"]);
    expect(await toldOf(other)).toEqual(["nakamura@example.jp"]);
  });

  it("can be given up, also by a member who receives all mails by default", async () => {
    await database().member.update({ where: { id: colleague.memberId }, data: { isNotified: true } });
    expect(await isWatched()).toBe(true);
    await succeed(watch(false));
    await succeed(watch(false));
    expect(await isWatched()).toBe(false);
    expect(await toldOf(receipt)).toEqual(["nakamura@example.jp"]);
    const desk = await succeed(readStaffRequest({ ...receipt, actor: scene.host, now: NOW }));
    expect(desk.alsoTold).toEqual([]);
  });

  it("is no choice of the requester, who is told in any case", async () => {
    expect(await isWatched(scene.member)).toBeNull();
    await succeed(watch(false, scene.member));
    expect(await database().requestWatch.count()).toBe(0);
    expect(await toldOf(receipt)).toEqual(["nakamura@example.jp"]);
  });

  it("is no choice after the end", async () => {
    await succeed(withdrawRequest({ ...receipt, actor: scene.member, reason: "", now: NOW }));
    expect(await isWatched()).toBeNull();
    expect(await refusalCodes(watch(true))).toEqual(["wrong_status"]);
  });
});
