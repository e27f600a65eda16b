import { describe, expect, it } from "vitest";
import { type Actor, SYSTEM } from "./actor";
import { PERMISSIONS, type Permission, permissionOf } from "./permissions";

// The table of who may do what, written out a second time as people read it.
const TABLE = `
action            | member of A | member of B | agent     | admin
read_request      | yes         | 404         | yes       | yes
submit            | yes         | 404         | on behalf | on behalf
answer_info       | yes         | 404         | on behalf | on behalf
accept_alternate  | yes         | 404         | on behalf | on behalf
offer_other_slots | yes         | 404         | on behalf | on behalf
withdraw          | yes         | 404         | on behalf | on behalf
request_change    | yes         | 404         | on behalf | on behalf
withdraw_change   | yes         | 404         | on behalf | on behalf
cancel            | yes         | 404         | yes       | yes
set_meeting_url   | yes         | 404         | yes       | yes
draft             | yes         | 404         | 404       | 404
send_supplement   | yes         | 404         | 404       | 404
watch_request     | yes         | 404         | 404       | 404
give_feedback     | yes         | 404         | 404       | 404
confirm           | 404         | 404         | yes       | yes
propose_alternates| 404         | 404         | yes       | yes
retract_alternates| 404         | 404         | yes       | yes
ask_info          | 404         | 404         | yes       | yes
decline           | 404         | 404         | yes       | yes
refuse_change     | 404         | 404         | yes       | yes
assign            | 404         | 404         | yes       | yes
complete          | 404         | 404         | yes       | yes
mark_no_show      | 404         | 404         | yes       | yes
resend_mail       | 404         | 404         | yes       | yes
write_note        | 404         | 404         | yes       | yes
read_queue        | 404         | 404         | yes       | yes
read_account      | yes         | 404         | yes       | yes
invite_member     | yes         | 404         | 403       | yes
edit_account      | 404         | 404         | 403       | yes
return_claim      | 404         | 404         | 403       | yes
edit_own_absence  | 404         | 404         | yes       | yes
edit_host         | 404         | 404         | 403       | yes
read_closures     | 404         | 404         | yes       | yes
edit_closures     | 404         | 404         | 403       | yes
edit_policy       | 404         | 404         | 403       | yes
read_templates    | 404         | 404         | yes       | yes
edit_templates    | 404         | 404         | 403       | yes
calendar_feed     | yes         | 404         | yes       | yes
read_audit        | 404         | 404         | 403       | yes
`;

const WORDS = { allowed: "yes", on_behalf: "on behalf", not_found: "404", forbidden: "403" } as const;

const member = (accountId: string): Actor => ({
  kind: "member",
  userId: "u",
  memberId: "m",
  accountId,
  name: "n",
});
const staff = (role: "agent" | "admin"): Actor => ({
  kind: "staff",
  userId: "u",
  staffId: "s",
  role,
  name: "n",
});

const PEOPLE: Record<string, Actor> = {
  "member of A": member("A"),
  "member of B": member("B"),
  agent: staff("agent"),
  admin: staff("admin"),
};

const [header = [], ...rows] = TABLE.trim()
  .split("\n")
  .map((line) => line.split("|").map((cell) => cell.trim()));

const isPermission = (name: string): name is Permission => name in PERMISSIONS;

describe("who may do what to something of account A", () => {
  it("the table names every action of the code and no other", () => {
    expect(rows.map(([action]) => action).sort()).toEqual(Object.keys(PERMISSIONS).sort());
  });

  const cells = rows.flatMap(([action = "", ...words]) =>
    words.map((expected, index) => ({ action, person: header[index + 1] ?? "", expected })),
  );

  it.each(cells)("$action by $person: $expected", ({ action, person, expected }) => {
    const actor = PEOPLE[person];
    if (!isPermission(action) || !actor) throw new Error(`unknown cell ${action} / ${person}`);
    expect(WORDS[permissionOf(actor, action, "A")]).toBe(expected);
  });

  it.each(Object.keys(PERMISSIONS).filter(isPermission))(
    "%s about no account is nothing for members",
    (action) => {
      expect(permissionOf(member("A"), action, null)).toBe("not_found");
    },
  );

  it.each(Object.keys(PERMISSIONS).filter(isPermission))("%s may be done by the scheduler", (action) => {
    expect(permissionOf(SYSTEM, action, "A")).toBe("allowed");
  });
});
