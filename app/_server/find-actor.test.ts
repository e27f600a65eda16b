import { expect, it } from "vitest";
import type { MemberActor, StaffActor } from "@/lib/auth/actor";
import { FIND_ACTOR } from "./find-actor";

const member: MemberActor = { kind: "member", userId: "u", memberId: "m", accountId: "a", name: "n" };
const agent: StaffActor = { kind: "staff", userId: "u", staffId: "s", role: "agent", name: "n" };
const admin: StaffActor = { ...agent, role: "admin" };

it.each([
  ["anybody", null, "found"],
  ["anybody", member, "found"],
  ["anybody", admin, "found"],
  ["member", null, "signed_out"],
  ["member", member, "found"],
  ["member", agent, "not_found"],
  ["member", admin, "not_found"],
  ["staff", null, "signed_out"],
  ["staff", member, "not_found"],
  ["staff", agent, "found"],
  ["staff", admin, "found"],
  ["admin", null, "signed_out"],
  ["admin", member, "not_found"],
  ["admin", agent, "forbidden"],
  ["admin", admin, "found"],
] as const)("an action for %s, sent by %j: %s", (who, actor, outcome) => {
  expect(FIND_ACTOR[who](actor).outcome).toBe(outcome);
});
