import { beforeEach, describe, expect, it } from "vitest";
import { buildAccount, buildMember, formOffering } from "../../prisma/builders";
import { database } from "../db";
import { acceptAlternate } from "../requests/accept-alternate";
import { askInfo } from "../requests/ask-info";
import { cancelRequest } from "../requests/cancel-request";
import type { Receipt } from "../requests/command";
import { completeRequest } from "../requests/complete-request";
import { confirmRequest } from "../requests/confirm-request";
import { declineRequest } from "../requests/decline-request";
import { markNoShow } from "../requests/mark-no-show";
import { refuseChange } from "../requests/refuse-change";
import { requestChange } from "../requests/request-change";
import { retractAlternates } from "../requests/retract-alternates";
import { setMeetingUrl } from "../requests/set-meeting-url";
import {
  confirmed,
  FIRST,
  MEET_URL,
  NOW,
  proposed,
  type Scene,
  setScene,
  slotAt,
  submitted,
  succeed,
} from "../testing/scene";
import { type NoticeDraft, previewCustomerNotice } from "./preview-notice";

let scene: Scene;
beforeEach(async () => {
  scene = await setScene();
});

const AFTER = new Date("2026-12-07T06:00:00Z");
const OTHERS = [slotAt("2026-12-14", 10), slotAt("2026-12-15", 11)] as const;

/** Previews, acts, and expects the mail to be what was shown. */
async function expectSame(
  receipt: Receipt,
  draft: Omit<NoticeDraft, "actor" | "reference" | "now"> & { now?: Date },
  act: () => Promise<Receipt>,
): Promise<void> {
  const preview = await succeed(
    previewCustomerNotice({ now: NOW, ...draft, actor: scene.host, reference: receipt.reference }),
  );
  const { version } = await act();
  const mail = await database().mailOutbox.findFirstOrThrow({
    where: { version, kind: `customer.${draft.event}` },
  });
  const { subject, bodyText, language, calendarMethod: invite } = mail;
  expect({ subject, bodyText, language, invite }).toEqual(preview);
}

describe("what staff are shown is what the customer gets", () => {
  const command = (receipt: Receipt, now = NOW) => ({ ...receipt, actor: scene.host, now });

  it.each([
    ["with the URL as typed", "  招待: https://meet.google.com/abc-defg-hij  ", {}],
    [
      "with the customer's URL",
      "",
      { tool: "own", urlWhen: "now", meetingUrl: "https://zoom.us/j/123456789", isGuestConfirmed: "on" },
    ],
    ["with the URL to come", "", { tool: "own", urlWhen: "later", toolName: "zoom" }],
  ])("when confirming %s", async (_name, meetingUrl, tool) => {
    const receipt = await submitted(scene.member, undefined, tool);
    const message = " 当日は\r\n佐藤が担当します。 ";
    await expectSame(receipt, { event: "confirm", message, slot: FIRST, meetingUrl }, () => {
      const choice = {
        candidateRank: 1,
        hostId: scene.host.staffId,
        meetingUrl,
        message,
        overrideReason: "",
      };
      return succeed(confirmRequest({ ...command(receipt), ...choice }));
    });
  });

  it("when confirming a new date of an agreed meeting", async () => {
    const receipt = await confirmed(scene);
    const slots = formOffering(...OTHERS);
    const asked = await succeed(
      requestChange({ ...receipt, slots, message: "", actor: scene.member, now: NOW }),
    );
    await expectSame(asked, { event: "confirm", message: "", slot: OTHERS[0] }, () => {
      const choice = {
        candidateRank: 1,
        hostId: scene.host.staffId,
        meetingUrl: "",
        message: "",
        overrideReason: "",
      };
      return succeed(confirmRequest({ ...command(asked), ...choice }));
    });
  });

  it("when refusing one", async () => {
    const receipt = await confirmed(scene);
    const slots = formOffering(...OTHERS);
    const asked = await succeed(
      requestChange({ ...receipt, slots, message: "", actor: scene.member, now: NOW }),
    );
    const message = "その週は担当者がおりません。";
    await expectSame(asked, { event: "refuse_change", message }, () =>
      succeed(refuseChange({ ...command(asked), message })),
    );
  });

  it("when proposing alternates", async () => {
    const receipt = await submitted(scene.member);
    const alternates = [slotAt("2026-12-09", 10), slotAt("2027-01-12", 15)];
    await expectSame(
      receipt,
      { event: "propose_alternates", message: "次の日時はいかがでしょうか。", alternates },
      () => proposed(receipt, scene.host, alternates),
    );
  });

  it("when taking them back, with an agreed meeting and without", async () => {
    const open = await proposed(await submitted(scene.member), scene.host);
    await expectSame(open, { event: "retract_alternates", message: "" }, () =>
      succeed(retractAlternates({ ...command(open), message: "" })),
    );
    scene = await setScene();
    const agreed = await proposed(await confirmed(scene), scene.host);
    await expectSame(agreed, { event: "retract_alternates", message: "" }, () =>
      succeed(retractAlternates({ ...command(agreed), message: "" })),
    );
  });

  it("when asking", async () => {
    const receipt = await submitted(scene.member);
    const message = "台数を教えてください。";
    await expectSame(receipt, { event: "ask_info", message }, () =>
      succeed(askInfo({ ...command(receipt), message })),
    );
  });

  it("when declining", async () => {
    const receipt = await submitted(scene.member);
    const decline = { reasonCode: "no_common_date", message: "空きがありません。" };
    await expectSame(receipt, { event: "decline", ...decline }, () =>
      succeed(declineRequest({ ...command(receipt), ...decline })),
    );
  });

  it("when cancelling", async () => {
    const receipt = await confirmed(scene);
    await expectSame(receipt, { event: "cancel", message: "設備の停止のため" }, () =>
      succeed(cancelRequest({ ...command(receipt), reason: "設備の停止のため" })),
    );
  });

  it("when setting the URL for which the date's mail waited", async () => {
    const offered = await proposed(await submitted(scene.member), scene.host);
    const accepted = await succeed(
      acceptAlternate({ ...offered, alternateRank: 1, message: "", actor: scene.member, now: NOW }),
    );
    await expectSame(accepted, { event: "set_meeting_url", message: "", meetingUrl: MEET_URL }, () =>
      succeed(setMeetingUrl({ ...command(accepted), meetingUrl: MEET_URL, isGuestConfirmed: true })),
    );
  });

  it("when recording how it went", async () => {
    const receipt = await confirmed(scene);
    const followUps = [{ text: "証明書の更新手順", dueOn: "2026-12-11", ticketNumber: null }];
    await expectSame(receipt, { event: "complete", message: "", followUps, now: AFTER }, () => {
      const typed = [{ text: "証明書の更新手順", ownerId: "", dueOn: "2026-12-11", ticketNumber: "" }];
      return succeed(completeRequest({ ...command(receipt, AFTER), followUps: typed, message: "" }));
    });
    scene = await setScene();
    const missed = await confirmed(scene);
    await expectSame(missed, { event: "mark_no_show", message: "", now: AFTER }, () =>
      succeed(markNoShow({ ...command(missed, AFTER), message: "" })),
    );
  });
});

describe("a preview", () => {
  const draft = (reference: string) => ({ reference, event: "decline", message: "", now: NOW }) as const;

  it("is in the requester's language", async () => {
    const { accountId } = scene;
    const reader = await buildMember({ accountId, name: "Anna Lind", language: "en" });
    const receipt = await submitted(reader);
    const preview = await succeed(previewCustomerNotice({ ...draft(receipt.reference), actor: scene.host }));
    expect(preview?.language).toBe("en");
    expect(preview?.bodyText).toContain("Dear Anna Lind,");
  });

  it("is none when nobody is left to be told", async () => {
    const receipt = await submitted(scene.member);
    await database().member.update({ where: { id: scene.member.memberId }, data: { removedAt: NOW } });
    const preview = await succeed(previewCustomerNotice({ ...draft(receipt.reference), actor: scene.host }));
    expect(preview).toBeNull();
  });

  it("stores nothing", async () => {
    const receipt = await submitted(scene.member);
    const before = await database().mailOutbox.count();
    await succeed(previewCustomerNotice({ ...draft(receipt.reference), actor: scene.host }));
    expect(await database().mailOutbox.count()).toBe(before);
  });

  it("does not exist for customers, for an absent request, or for a text that is no reference", async () => {
    const receipt = await submitted(scene.member);
    const stranger = await buildMember({ accountId: await buildAccount({ operatorId: "OP0000000002" }) });
    for (const actor of [scene.member, stranger]) {
      expect((await previewCustomerNotice({ ...draft(receipt.reference), actor })).outcome).toBe("not_found");
    }
    for (const reference of ["OH-999999", "../OH-1001", ""]) {
      expect((await previewCustomerNotice({ ...draft(reference), actor: scene.host })).outcome).toBe(
        "not_found",
      );
    }
  });
});
