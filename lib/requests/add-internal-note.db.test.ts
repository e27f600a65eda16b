import { addMinutes } from "date-fns";
import { beforeEach, describe, expect, it } from "vitest";
import { database } from "../db";
import { NOW, refusalCodes, type Scene, setScene, submitted, succeed } from "../testing/scene";
import { addInternalNote } from "./add-internal-note";
import { withdrawRequest } from "./withdraw-request";

let scene: Scene;
let reference: string;
let version: number;

beforeEach(async () => {
  scene = await setScene();
  ({ reference, version } = await submitted(scene.member));
});

const add = (body: string, actor: Scene["host"] = scene.host, now = NOW) =>
  addInternalNote({ actor, reference, body, now });
const notes = () =>
  database().internalNote.findMany({ orderBy: { at: "asc" }, select: { body: true, authorName: true } });

describe("an internal note", () => {
  it("is kept with its author, tidied, and leaves the version alone", async () => {
    await succeed(add("  先方は VPG を利用中。\r\n折り返し済み。 "));
    expect(await notes()).toEqual([
      { body: "先方は VPG を利用中。\n折り返し済み。", authorName: scene.host.name },
    ]);
    const request = await database().meetingRequest.findFirstOrThrow();
    expect(request.version).toBe(version);
  });

  it("is one when it is sent twice in a row, and two when a colleague says the same", async () => {
    await succeed(add("確認済み"));
    await succeed(add("確認済み", scene.host, addMinutes(NOW, 1)));
    await succeed(add("確認済み", scene.otherHost, addMinutes(NOW, 2)));
    expect((await notes()).map(({ authorName }) => authorName)).toEqual([
      scene.host.name,
      scene.otherHost.name,
    ]);
  });

  it("can still be written after the end", async () => {
    await succeed(withdrawRequest({ actor: scene.member, reference, version, reason: "", now: NOW }));
    await succeed(add("取り下げの電話あり"));
    expect(await notes()).toHaveLength(1);
  });

  it("refuses nothing at all, too much and what cannot be stored", async () => {
    expect(await refusalCodes(add(" \n"))).toEqual(["message_missing"]);
    await succeed(add("あ".repeat(2000)));
    expect(await refusalCodes(add("あ".repeat(2001)))).toEqual(["message_long"]);
    expect(await refusalCodes(add("a\u0000b"))).toEqual(["text_unreadable"]);
    expect(await notes()).toHaveLength(1);
  });

  it("is nothing for members or for a request that does not exist", async () => {
    const { member, host } = scene;
    expect(await addInternalNote({ actor: member, reference, body: "x", now: NOW })).toEqual({
      outcome: "not_found",
    });
    const elsewhere = { actor: host, reference: "OH-9999", body: "x", now: NOW };
    expect(await addInternalNote(elsewhere)).toEqual({ outcome: "not_found" });
  });
});
