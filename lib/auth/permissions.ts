import type { Actor } from "./actor";

/**
 * Who may do what, as one table. Rows are actions, columns are people; a use-case asks `permissionOf`
 * once, after it loaded what the action is about. The last word on status and time is the rules'.
 *
 * `own`: in their own account only. `on_behalf`: with a written reason. `no`: does not exist for them
 * (404), except `admin_only`, which tells an agent plainly (403).
 */
type MemberRight = "own" | "no";
type StaffRight = "yes" | "on_behalf" | "admin_only" | "no";

const row = (member: MemberRight, agent: StaffRight, admin: StaffRight) => ({ member, agent, admin });

export const PERMISSIONS = {
  read_request: row("own", "yes", "yes"),
  submit: row("own", "on_behalf", "on_behalf"),
  answer_info: row("own", "on_behalf", "on_behalf"),
  accept_alternate: row("own", "on_behalf", "on_behalf"),
  offer_other_slots: row("own", "on_behalf", "on_behalf"),
  withdraw: row("own", "on_behalf", "on_behalf"),
  request_change: row("own", "on_behalf", "on_behalf"),
  withdraw_change: row("own", "on_behalf", "on_behalf"),
  cancel: row("own", "yes", "yes"),
  set_meeting_url: row("own", "yes", "yes"),
  draft: row("own", "no", "no"),
  send_supplement: row("own", "no", "no"),
  watch_request: row("own", "no", "no"),
  give_feedback: row("own", "no", "no"),
  confirm: row("no", "yes", "yes"),
  propose_alternates: row("no", "yes", "yes"),
  retract_alternates: row("no", "yes", "yes"),
  ask_info: row("no", "yes", "yes"),
  decline: row("no", "yes", "yes"),
  refuse_change: row("no", "yes", "yes"),
  assign: row("no", "yes", "yes"),
  complete: row("no", "yes", "yes"),
  mark_no_show: row("no", "yes", "yes"),
  resend_mail: row("no", "yes", "yes"),
  write_note: row("no", "yes", "yes"),
  read_queue: row("no", "yes", "yes"),
  read_account: row("own", "yes", "yes"),
  invite_member: row("own", "admin_only", "yes"),
  edit_account: row("no", "admin_only", "yes"),
  return_claim: row("no", "admin_only", "yes"),
  edit_own_absence: row("no", "yes", "yes"),
  edit_host: row("no", "admin_only", "yes"),
  read_closures: row("no", "yes", "yes"),
  edit_closures: row("no", "admin_only", "yes"),
  edit_policy: row("no", "admin_only", "yes"),
  read_templates: row("no", "yes", "yes"),
  edit_templates: row("no", "admin_only", "yes"),
  calendar_feed: row("own", "yes", "yes"),
  read_audit: row("no", "admin_only", "yes"),
} as const satisfies Record<string, { member: MemberRight; agent: StaffRight; admin: StaffRight }>;

export type Permission = keyof typeof PERMISSIONS;

export type Verdict = "allowed" | "on_behalf" | "not_found" | "forbidden";

/**
 * Whether `actor` may do `permission` to something of the account `accountId` (null: not about one
 * account). `on_behalf` means: only with a written reason.
 */
export function permissionOf(actor: Actor, permission: Permission, accountId: string | null): Verdict {
  const rights = PERMISSIONS[permission];
  switch (actor.kind) {
    case "system":
      return "allowed";
    case "member":
      return rights.member === "own" && accountId !== null && actor.accountId === accountId
        ? "allowed"
        : "not_found";
    case "staff": {
      const right = rights[actor.role];
      if (right === "yes") return "allowed";
      if (right === "on_behalf") return "on_behalf";
      return right === "admin_only" ? "forbidden" : "not_found";
    }
  }
}
