import type { Actor } from "../auth/actor";
import type { StaffAudience } from "./notice-table";

/** Somebody a mail can go to. */
export type Person = {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly language: string;
  readonly timeZone: string;
};

export type MemberEntry = {
  readonly id: string;
  /** Whether they are told of this request. */
  readonly isNotified: boolean;
  readonly removedAt: Date | null;
  readonly user: Person;
};

export type StaffEntry = { readonly id: string; readonly disabledAt: Date | null; readonly user: Person };

/** 「この件の連絡を受け取る」 as one member chose it for one request. */
export type Watch = { readonly memberId: string; readonly isNotified: boolean };

/** The members of an account as they are told of one request: by their choice for it, else by default. */
export function asWatched<Member extends { readonly id: string; readonly isNotified: boolean }>(
  members: readonly Member[],
  watches: readonly Watch[],
): Member[] {
  const chosen = new Map(watches.map(({ memberId, isNotified }) => [memberId, isNotified]));
  return members.map((member) => ({ ...member, isNotified: chosen.get(member.id) ?? member.isNotified }));
}

/**
 * 「この件の連絡を受け取る」: the requester and the account's members who ticked it, each once. Who left
 * the account is told nothing, the requester included; 参加予定の方 are names and never told.
 */
export function customerRecipients(members: readonly MemberEntry[], requesterId: string): Person[] {
  return eachOnce(
    members
      .filter((member) => member.removedAt === null && (member.isNotified || member.id === requesterId))
      .map((member) => member.user),
  );
}

/** The staff members of a request that an audience means, by id. */
export type DeskIds = {
  readonly hostId: string | null;
  /** Who held the meeting until this event gave it to somebody else. */
  readonly formerHostId: string | null;
  readonly assigneeId: string | null;
  readonly holderIds: readonly string[];
};

/** Whom an audience names, before it is asked who acted and who still works here. */
export function audienceIds(audience: StaffAudience, desk: DeskIds): string[] {
  const wanted = {
    nobody: [],
    desk: [desk.hostId, desk.formerHostId, desk.assigneeId],
    host: [desk.hostId, desk.formerHostId],
    holders: desk.holderIds,
  } satisfies Record<StaffAudience, readonly (string | null)[]>;
  const ids: readonly (string | null)[] = wanted[audience];
  return [...new Set(ids.filter((id) => id !== null))];
}

/** The host, the assignee and so on, each once; never the person who acted, nor anybody disabled. */
export function staffRecipients(
  staff: readonly StaffEntry[],
  ids: readonly string[],
  actor: Actor,
): Person[] {
  const actingId = actor.kind === "staff" ? actor.staffId : null;
  return eachOnce(
    staff
      .filter((one) => ids.includes(one.id) && one.id !== actingId && one.disabledAt === null)
      .map((one) => one.user),
  );
}

function eachOnce(people: readonly Person[]): Person[] {
  return [...new Map(people.map((person) => [person.id, person])).values()];
}
