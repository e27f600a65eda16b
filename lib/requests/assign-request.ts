import type { Actor } from "../auth/actor";
import { permissionOf } from "../auth/permissions";
import { database } from "../db";
import { NOT_FOUND, ok, type Result, refused } from "../result";
import { isOpenStatus } from "../rules/request-status";
import { isUuid } from "../rules/uuid";
import { numberOf, referenceOf } from "./reference";

export type Assignment = {
  readonly actor: Actor;
  readonly reference: string;
  /** Who works on it from now on; null: nobody. */
  readonly assigneeId: string | null;
  /** Whom the person saw working on it; when somebody else is by now, nothing changes. */
  readonly seenAssigneeId: string | null;
};

export type Assigned = {
  readonly reference: string;
  /** Who works on it now. */
  readonly assigneeName: string | null;
  /** False when a colleague was first. */
  readonly isAsAsked: boolean;
};

/**
 * Sets or clears who works on an open request. Not exclusive and no event of its life: the version stays.
 * Refuses `host_missing` for somebody who is not active staff and `wrong_status` after the end.
 */
export async function assignRequest({
  actor,
  reference,
  assigneeId,
  seenAssigneeId,
}: Assignment): Promise<Result<Assigned>> {
  if (permissionOf(actor, "assign", null) !== "allowed") return NOT_FOUND;
  const number = numberOf(reference);
  const request = number === null ? null : await findAssignment(number);
  if (!request) return NOT_FOUND;
  if (!isOpenStatus(request.status)) return refused({ code: "wrong_status" });
  if (assigneeId !== null && !(await isActiveStaff(assigneeId))) {
    return refused({ code: "host_missing", field: "assigneeId" });
  }
  const seen = seenAssigneeId !== null && isUuid(seenAssigneeId) ? seenAssigneeId : null;
  await database().meetingRequest.updateMany({
    where: { id: request.id, assigneeId: seen, endedAt: null },
    data: { assigneeId },
  });
  const current = await findAssignment(request.number);
  return ok({
    reference: referenceOf(request.number),
    assigneeName: current?.assignee?.user.name ?? null,
    isAsAsked: current?.assigneeId === assigneeId,
  });
}

function findAssignment(number: number) {
  return database().meetingRequest.findUnique({
    where: { number },
    select: {
      id: true,
      number: true,
      status: true,
      assigneeId: true,
      assignee: { select: { user: { select: { name: true } } } },
    },
  });
}

async function isActiveStaff(staffId: string): Promise<boolean> {
  if (!isUuid(staffId)) return false;
  return (await database().staffMember.count({ where: { id: staffId, disabledAt: null } })) === 1;
}
