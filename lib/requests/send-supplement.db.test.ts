import { addMinutes } from "date-fns";
import { beforeEach, describe, expect, it } from "vitest";
import { buildMember } from "../../prisma/builders";
import { SUPPLEMENTS_PER_PERSON } from "../auth/attempt-limit";
import { database } from "../db";
import { brokenInvariants } from "../testing/invariants";
import { MEET_URL, NOW, refusalCodes, type Scene, setScene, submitted, succeed } from "../testing/scene";
import type { Receipt } from "./command";
import { confirmRequest } from "./confirm-request";
import { readCustomerRequest } from "./read-customer-request";
import { readStaffRequest } from "./read-staff-request";
import { sendSupplement } from "./send-supplement";
import { withdrawRequest } from "./withdraw-request";

let scene: Scene;
let receipt: Receipt;

beforeEach(async () => {
  scene = await setScene();
  receipt = await submitted(scene.member);
});

const send = (message: string, actor = scene.member, now = addMinutes(NOW, 1)) =>
  sendSupplement({ actor, reference: receipt.reference, message, now });
const supplements = () =>
  database().requestMessage.findMany({
    where: { kind: "supplement" },
    orderBy: [{ at: "asc" }, { id: "asc" }],
  });
const mails = () =>
  database().mailOutbox.findMany({ where: { kind: "staff.supplement" }, orderBy: { toAddress: "asc" } });
const assign = (assigneeId: string) => database().meetingRequest.updateMany({ data: { assigneeId } });

describe("a supplement", () => {
  it("stands in both threads under its author's name, tidied, and is no event of the request's life", async () => {
    const before = await database().meetingRequest.findFirstOrThrow();
    await succeed(send("  型番は ABC-1 です。\r\nよろしくお願いします。 "));
    const body = "型番は ABC-1 です。\nよろしくお願いします。";
    const own = await succeed(readCustomerRequest({ ...receipt, actor: scene.member, now: NOW }));
    expect(own.messages).toMatchObject([
      { kind: "supplement", author: "customer", memberName: "中村 玲奈", body },
    ]);
    const desk = await succeed(readStaffRequest({ ...receipt, actor: scene.host, now: NOW }));
    expect(desk.thread).toMatchObject([
      { kind: "supplement", authorKind: "member", authorName: "中村 玲奈", body, isInternal: false },
    ]);
    expect(await database().meetingRequest.findFirstOrThrow()).toEqual(before);
    expect(await database().historyEntry.count()).toBe(1);
    expect(await brokenInvariants()).toEqual([]);
  });

  it("is told to host and assignee by a mail each, and to nobody while there is neither", async () => {
    await succeed(send("だれも担当していないときの補足です。"));
    expect(await mails()).toEqual([]);
    receipt = await succeed(
      confirmRequest({
        ...receipt,
        candidateRank: 1,
        hostId: scene.host.staffId,
        meetingUrl: MEET_URL,
        message: "",
        overrideReason: "",
        actor: scene.host,
        now: NOW,
      }),
    );
    await assign(scene.otherHost.staffId);
    await succeed(send("台数は 12 台です。"));
    const told = await mails();
    expect(told.map(({ toAddress, state, version }) => [toAddress, state, version])).toEqual([
      ["sato@support.example.jp", "pending", 2],
      ["suzuki@support.example.jp", "pending", 2],
    ]);
    expect(told[0]?.subject).toBe(`[${receipt.reference}] お客様から補足が届きました`);
    expect(told[0]?.bodyText).toContain("> 台数は 12 台です。");
    expect(await database().mailOutbox.count({ where: { kind: "customer.supplement" } })).toBe(0);
  });

  it("is one, with one mail, when it is sent twice; another text and another person's are others", async () => {
    await assign(scene.host.staffId);
    const colleague = await buildMember({ accountId: scene.accountId, name: "同僚 一郎" });
    await succeed(send("台数は 12 台です。"));
    await succeed(send(" 台数は 12 台です。\n", scene.member, addMinutes(NOW, 2)));
    await succeed(send("台数は 13 台です。", scene.member, addMinutes(NOW, 3)));
    await succeed(send("台数は 13 台です。", colleague, addMinutes(NOW, 4)));
    expect((await supplements()).map(({ authorName, body }) => `${authorName}: ${body}`)).toEqual([
      "中村 玲奈: 台数は 12 台です。",
      "中村 玲奈: 台数は 13 台です。",
      "同僚 一郎: 台数は 13 台です。",
    ]);
    expect(await mails()).toHaveLength(3);
  });

  it("is refused without a text, with too long a one and with what cannot be stored", async () => {
    expect(await refusalCodes(send(" \u3000\r\n"))).toEqual(["message_missing"]);
    expect(await refusalCodes(send("あ".repeat(2001)))).toEqual(["message_long"]);
    expect(await refusalCodes(send("a\u0000b"))).toEqual(["text_unreadable"]);
    expect(await supplements()).toEqual([]);
    await succeed(send("あ".repeat(2000)));
  });

  it("is refused after the end", async () => {
    await succeed(withdrawRequest({ ...receipt, actor: scene.member, reason: "", now: NOW }));
    expect(await refusalCodes(send("やはりお願いします。"))).toEqual(["wrong_status"]);
    expect(await supplements()).toEqual([]);
  });

  it("is refused to a person who sends too many, not to a colleague, and what is refused does not count", async () => {
    for (let index = 0; index < 5; index += 1) await refusalCodes(send(""));
    for (let index = 1; index <= SUPPLEMENTS_PER_PERSON.max; index += 1) {
      await succeed(send(`補足 ${index}`, scene.member, addMinutes(NOW, index)));
    }
    const answer = await send("もうひとつ", scene.member, addMinutes(NOW, 30));
    expect(answer).toMatchObject({ outcome: "refused", refusals: [{ code: "rate_limited" }] });
    expect(await supplements()).toHaveLength(SUPPLEMENTS_PER_PERSON.max);
    // Pressing the button again after the last one is no new one.
    await succeed(send(`補足 ${SUPPLEMENTS_PER_PERSON.max}`, scene.member, addMinutes(NOW, 31)));
    await succeed(
      send("同僚からの補足", await buildMember({ accountId: scene.accountId }), addMinutes(NOW, 32)),
    );
  });
});
