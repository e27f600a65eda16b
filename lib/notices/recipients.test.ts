import { describe, expect, it } from "vitest";
import { type Actor, SYSTEM } from "../auth/actor";
import {
  asWatched,
  audienceIds,
  customerRecipients,
  type MemberEntry,
  type Person,
  type StaffEntry,
  staffRecipients,
  type Watch,
} from "./recipients";

const person = (id: string): Person => ({
  id: `user-${id}`,
  name: id,
  email: `${id}@example.jp`,
  language: "ja",
  timeZone: "Asia/Tokyo",
});
const member = (id: string, fields: Partial<MemberEntry> = {}): MemberEntry => ({
  id,
  isNotified: false,
  removedAt: null,
  user: person(id),
  ...fields,
});
const staff = (id: string, disabledAt: Date | null = null): StaffEntry => ({
  id,
  disabledAt,
  user: person(id),
});
const names = (people: readonly Person[]) => people.map((one) => one.name);
const REMOVED = new Date("2026-11-01T00:00:00Z");
const agent = (staffId: string): Actor => ({
  kind: "staff",
  staffId,
  userId: `user-${staffId}`,
  role: "agent",
  name: staffId,
});

describe("the customers who are told", () => {
  it("are the requester and the members who ticked that they want to know", () => {
    const members = [member("requester"), member("colleague", { isNotified: true }), member("other")];
    expect(names(customerRecipients(members, "requester"))).toEqual(["requester", "colleague"]);
  });

  it("do not include who left the account, the requester included", () => {
    const members = [
      member("requester", { removedAt: REMOVED }),
      member("gone", { isNotified: true, removedAt: REMOVED }),
      member("colleague", { isNotified: true }),
    ];
    expect(names(customerRecipients(members, "requester"))).toEqual(["colleague"]);
  });

  it("are told once even if the requester ticked it too", () => {
    expect(names(customerRecipients([member("requester", { isNotified: true })], "requester"))).toEqual([
      "requester",
    ]);
  });
});

describe("the choice for one request", () => {
  const told = (members: readonly MemberEntry[], watches: readonly Watch[]) =>
    names(customerRecipients(asWatched(members, watches), "requester"));
  const watch = (memberId: string, isNotified: boolean): Watch => ({ memberId, isNotified });

  it("goes before the member's default, either way", () => {
    const members = [
      member("requester"),
      member("always", { isNotified: true }),
      member("weary", { isNotified: true }),
      member("curious"),
      member("other"),
    ];
    const watches = [watch("weary", false), watch("curious", true)];
    expect(told(members, watches)).toEqual(["requester", "always", "curious"]);
  });

  it("takes nothing from the requester, and gives nothing to who left", () => {
    const members = [member("requester"), member("gone", { removedAt: REMOVED })];
    expect(told(members, [watch("requester", false), watch("gone", true), watch("nobody", true)])).toEqual([
      "requester",
    ]);
  });
});

describe("the staff who are told", () => {
  const desk = {
    hostId: "host",
    formerHostId: null,
    assigneeId: "assignee",
    holderIds: ["holder", "host", "holder"],
  };

  it.each([
    ["nobody", []],
    ["desk", ["host", "assignee"]],
    ["host", ["host"]],
    ["holders", ["holder", "host"]],
  ] as const)("are, for %s, %j", (audience, ids) => {
    expect(audienceIds(audience, desk)).toEqual(ids);
  });

  it("are one person where the host is the assignee", () => {
    expect(audienceIds("desk", { ...desk, assigneeId: "host" })).toEqual(["host"]);
  });

  it("include the host who loses the meeting", () => {
    expect(audienceIds("host", { ...desk, formerHostId: "former" })).toEqual(["host", "former"]);
  });

  it("are nobody while a request has neither host nor assignee", () => {
    expect(audienceIds("desk", { ...desk, hostId: null, assigneeId: null })).toEqual([]);
  });

  it("never include the person who acted, and do include them when somebody else did", () => {
    const all = [staff("host"), staff("assignee")];
    expect(names(staffRecipients(all, ["host", "assignee"], agent("assignee")))).toEqual(["host"]);
    expect(names(staffRecipients(all, ["host", "assignee"], SYSTEM))).toEqual(["host", "assignee"]);
  });

  it("never include anybody disabled, nor anybody who was not named", () => {
    const all = [staff("host", REMOVED), staff("assignee"), staff("bystander")];
    expect(names(staffRecipients(all, ["host", "assignee"], SYSTEM))).toEqual(["assignee"]);
  });
});
