import { beforeEach, describe, expect, it } from "vitest";
import { database } from "../db";
import { NOW, refusalCodes, type Scene, setScene, submitted, succeed } from "../testing/scene";
import { assignRequest } from "./assign-request";
import { withdrawRequest } from "./withdraw-request";

let scene: Scene;
let reference: string;
let version: number;

beforeEach(async () => {
  scene = await setScene();
  ({ reference, version } = await submitted(scene.member));
});

const stored = () =>
  database().meetingRequest.findFirstOrThrow({ select: { assigneeId: true, version: true } });

describe("assigning a request", () => {
  it("sets, hands over and clears who works on it without a new version", async () => {
    const { host, otherHost } = scene;
    const to = (assigneeId: string | null, seenAssigneeId: string | null) =>
      succeed(assignRequest({ actor: host, reference, assigneeId, seenAssigneeId }));
    expect(await to(host.staffId, null)).toEqual({ reference, assigneeName: host.name, isAsAsked: true });
    expect(await to(otherHost.staffId, host.staffId)).toMatchObject({ assigneeName: otherHost.name });
    expect(await to(null, otherHost.staffId)).toMatchObject({ assigneeName: null, isAsAsked: true });
    expect(await stored()).toEqual({ assigneeId: null, version });
  });

  it("leaves it with the colleague who was first, and says so", async () => {
    const { host, otherHost } = scene;
    const claim = (actor: typeof host) =>
      succeed(assignRequest({ actor, reference, assigneeId: actor.staffId, seenAssigneeId: null }));
    expect(await claim(host)).toMatchObject({ isAsAsked: true });
    expect(await claim(otherHost)).toMatchObject({ isAsAsked: false, assigneeName: host.name });
    expect(await claim(host)).toMatchObject({ isAsAsked: true });
    expect((await stored()).assigneeId).toBe(host.staffId);
  });

  it("refuses somebody who is not active staff", async () => {
    const { host, otherHost, member } = scene;
    await database().staffMember.update({ where: { id: otherHost.staffId }, data: { disabledAt: NOW } });
    for (const assigneeId of [otherHost.staffId, member.memberId, "nobody"]) {
      expect(
        await refusalCodes(assignRequest({ actor: host, reference, assigneeId, seenAssigneeId: null })),
      ).toEqual(["host_missing"]);
    }
  });

  it("is refused after the end", async () => {
    await succeed(withdrawRequest({ actor: scene.member, reference, version, reason: "", now: NOW }));
    const late = { actor: scene.host, reference, assigneeId: scene.host.staffId, seenAssigneeId: null };
    expect(await refusalCodes(assignRequest(late))).toEqual(["wrong_status"]);
    expect((await stored()).assigneeId).toBeNull();
  });

  it("is nothing for members or for a request that does not exist", async () => {
    const { member, host } = scene;
    const asked = { reference, assigneeId: host.staffId, seenAssigneeId: null };
    expect(await assignRequest({ ...asked, actor: member })).toEqual({ outcome: "not_found" });
    expect(await assignRequest({ ...asked, actor: host, reference: "OH-9999" })).toEqual({
      outcome: "not_found",
    });
  });
});
