import { addHours } from "date-fns";
import { beforeEach, describe, expect, it } from "vitest";
import { buildMember } from "../../prisma/builders";
import { database } from "../db";
import { confirmed, FIRST, refusalCodes, type Scene, setScene, succeed } from "../testing/scene";
import type { Receipt } from "./command";
import { completeRequest } from "./complete-request";
import { giveFeedback } from "./give-feedback";
import { markNoShow } from "./mark-no-show";
import { readCustomerRequest } from "./read-customer-request";
import { readStaffRequest } from "./read-staff-request";

const AFTER = addHours(FIRST.start, 2);
let scene: Scene;
let receipt: Receipt;

beforeEach(async () => {
  scene = await setScene();
  receipt = await confirmed(scene);
});

const complete = () => {
  const followUp = { ownerId: scene.host.staffId, dueOn: "2026-12-11", ticketNumber: "T-100" };
  const followUps = [{ ...followUp, text: "証明書の更新手順" }];
  return succeed(completeRequest({ ...receipt, followUps, message: "", actor: scene.host, now: AFTER }));
};
const give = (rating: string, comment = "", actor = scene.member) =>
  giveFeedback({ actor, reference: receipt.reference, rating, comment, now: AFTER });
const view = (actor = scene.member) =>
  succeed(readCustomerRequest({ actor, reference: receipt.reference, now: AFTER }));

describe("the record of a session", () => {
  it("tells the customer what stays open, never who of support owes it", async () => {
    await complete();
    const seen = await view();
    expect(seen.followUps).toMatchObject([
      { text: "証明書の更新手順", dueOn: "2026-12-11", ticketNumber: "T-100" },
    ]);
    expect(JSON.stringify(seen)).not.toMatch(/佐藤|support\.example/);
  });
});

describe("the feedback on a session", () => {
  it("is kept once for the account and shown to its members and to support", async () => {
    await complete();
    const colleague = await buildMember({ accountId: scene.accountId, name: "同僚 一郎" });
    expect((await view()).feedback).toBeNull();
    await succeed(give("4", " 画面共有が助かりました。\r\n", colleague));
    const feedback = { rating: 4, comment: "画面共有が助かりました。", memberName: "同僚 一郎" };
    expect((await view()).feedback).toEqual(feedback);
    const desk = await succeed(readStaffRequest({ ...receipt, actor: scene.host, now: AFTER }));
    expect(desk.feedback).toEqual({ ...feedback, at: AFTER });
  });

  it("may be sent twice as it is, and is never overwritten", async () => {
    await complete();
    const colleague = await buildMember({ accountId: scene.accountId });
    await succeed(give("5"));
    await succeed(give("5"));
    expect(await refusalCodes(give("1"))).toEqual(["wrong_status"]);
    expect(await refusalCodes(give("5", "", colleague))).toEqual(["wrong_status"]);
    expect(await database().requestFeedback.findMany({ select: { rating: true } })).toEqual([{ rating: 5 }]);
  });

  it("is asked for after a session that took place, and not otherwise", async () => {
    expect(await refusalCodes(give("5"))).toEqual(["wrong_status"]);
    await succeed(markNoShow({ ...receipt, message: "", actor: scene.host, now: AFTER }));
    expect(await refusalCodes(give("5"))).toEqual(["wrong_status"]);
  });

  it("is refused without an answer and with too long a comment, all at once", async () => {
    await complete();
    expect(await refusalCodes(give("", "あ".repeat(1001)))).toEqual(["rating_missing", "comment_long"]);
    expect(await refusalCodes(give("6"))).toEqual(["rating_missing"]);
    expect(await database().requestFeedback.count()).toBe(0);
  });

  it("is held to five answers by the database itself", async () => {
    await complete();
    const { id: requestId } = await database().meetingRequest.findFirstOrThrow();
    const { memberId } = scene.member;
    const data = { requestId, memberId, at: AFTER, rating: 6 };
    await expect(database().requestFeedback.create({ data })).rejects.toThrow();
  });
});
