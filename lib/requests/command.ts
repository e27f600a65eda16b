import { createHash } from "node:crypto";
import type { Actor } from "../auth/actor";
import { permissionOf } from "../auth/permissions";
import { closuresAround } from "../closures/read-closures";
import { database, inTransaction, type Transaction } from "../db";
import { wakeMeetWorker } from "../meet/wake-meet-worker";
import { policyInForce } from "../policy/read-policy";
import { NOT_FOUND, ok, type Result, refused } from "../result";
import type { Closure } from "../rules/business-days";
import { judgeReason } from "../rules/judge-message";
import type { Policy } from "../rules/policy";
import type { Refusal } from "../rules/refusal";
import {
  isSystemEvent,
  type LifeEvent,
  MOVING_EVENTS,
  nextStatus,
  type RequestStatus,
} from "../rules/request-status";
import type { Slot } from "../rules/slot";
import type { Change, HeldSlot, WrittenMessage } from "./change";
import { HostBookedError } from "./host-bookings";
import { HOLDER, monthHolder } from "./judge-offer";
import { type LoadedRequest, loadRequest, standingMeetingOf } from "./load-request";
import { ClaimTakenError } from "./monthly-claims";
import { referenceOf } from "./reference";
import { StaleRequestError, transition } from "./transition";

/** What every command about a request says: who, which, as of which version, and when. */
export type Command = {
  readonly actor: Actor;
  readonly reference: string;
  /** The version the person saw. */
  readonly version: number;
  readonly now: Date;
  /** Why staff act for the customer; required where the permission says so. */
  readonly onBehalfReason?: string;
};

/** What the person gets back: enough for the next page to say what happened. */
export type Receipt = {
  readonly reference: string;
  readonly version: number;
  readonly status: RequestStatus;
};

/** What a decision is made on, all read in the transaction that writes. */
export type Context = {
  readonly tx: Transaction;
  readonly request: LoadedRequest;
  readonly meeting: Slot | null;
  readonly toStatus: RequestStatus;
  readonly policy: Policy;
  readonly closures: readonly Closure[];
};

/** A decision: what changes, or every rule that stands in the way. */
export type Decision = Change | readonly Refusal[];

function isRefusal(decision: Decision): decision is readonly Refusal[] {
  return Array.isArray(decision);
}

/**
 * The five beats every command shares: load, may this actor, decide, write, return. `input` is what
 * the person chose; a repetition of the same command from the same version, whose effect already
 * stands, is a success.
 */
export async function runCommand(
  event: LifeEvent,
  command: Command,
  input: unknown,
  decide: (context: Context) => Promise<Decision> | Decision,
): Promise<Result<Receipt>> {
  const commandHash = createHash("sha256")
    .update(JSON.stringify([event, input]))
    .digest("hex");
  try {
    const result = await inTransaction((tx) => attempt(tx, event, command, commandHash, decide));
    if (result.outcome === "ok") wakeMeetWorker();
    return result;
  } catch (error) {
    if (error instanceof StaleRequestError) return staleOrRepeated(database(), event, command, commandHash);
    if (error instanceof ClaimTakenError) return refused(await quotaRefusal(error, command));
    if (error instanceof HostBookedError) return refused(await hostRefusal(error.held));
    throw error;
  }
}

async function attempt(
  tx: Transaction,
  event: LifeEvent,
  command: Command,
  commandHash: string,
  decide: (context: Context) => Promise<Decision> | Decision,
): Promise<Result<Receipt>> {
  const { actor, now } = command;
  const request = await loadRequest(tx, command.reference);
  if (!request) return NOT_FOUND;

  const verdict = isSystemEvent(event) ? "allowed" : permissionOf(actor, event, request.accountId);
  if (verdict === "not_found" || verdict === "forbidden") return { outcome: verdict };
  const onBehalf = judgeReason(command.onBehalfReason ?? "", "onBehalfReason", verdict === "on_behalf");

  if (request.version !== command.version) return staleOrRepeated(tx, event, command, commandHash);
  const meeting = standingMeetingOf(request);
  const toStatus = nextStatus(request.status, event, meeting !== null);
  if (toStatus === null) return refused({ code: "wrong_status" });

  const hasBegun = meeting !== null && meeting.start <= now;
  if (hasBegun && MOVING_EVENTS.includes(event)) return refused({ code: "already_started" });

  const policy = await policyInForce(tx, now);
  const closures = await closuresAround(tx, now);
  const decision = await decide({ tx, request, meeting, toStatus, policy, closures });
  const refusals = [...onBehalf.refusals, ...(isRefusal(decision) ? decision : [])];
  if (refusals.length > 0 || isRefusal(decision)) return refused(...refusals);

  const change = verdict === "on_behalf" ? withReason(decision, onBehalf.text) : decision;
  await transition(tx, { request, event, toStatus, change, actor, commandHash, now });
  return ok({ reference: referenceOf(request.number), version: request.version + 1, status: toStatus });
}

function withReason(change: Change, reason: string): Change {
  const message: WrittenMessage = { kind: "on_behalf", body: reason, isInternal: true };
  return { ...change, messages: [...(change.messages ?? []), message] };
}

/** Somebody was first: the same person with the same command is a success, anybody else is told who. */
async function staleOrRepeated(
  tx: Transaction,
  event: LifeEvent,
  { actor, reference, version }: Command,
  commandHash: string,
): Promise<Result<Receipt>> {
  const request = await loadRequest(tx, reference);
  const last = request?.history[0];
  if (!request || !last) return NOT_FOUND;
  const actorId = actor.kind === "member" ? actor.memberId : actor.kind === "staff" ? actor.staffId : null;
  const isRepeated =
    last.version === version + 1 &&
    last.event === event &&
    last.actorKind === actor.kind &&
    last.actorId === actorId &&
    last.commandHash === commandHash;
  if (isRepeated) {
    return ok({ reference: referenceOf(request.number), version: request.version, status: request.status });
  }
  // A customer is told that support was first, not who of support.
  const name = actor.kind === "member" && last.actorKind === "staff" ? "" : last.actorName;
  return refused({ code: "stale", params: { name, actorKind: last.actorKind, at: last.at.toISOString() } });
}

async function quotaRefusal(error: ClaimTakenError, { reference }: Command): Promise<Refusal> {
  const own = await loadRequest(database(), reference);
  return own ? claimRefusal(own.accountId, error.months, own.id) : { code: "quota_used" };
}

/** Which month is held by which other request of the account. */
export async function claimRefusal(
  accountId: string,
  months: readonly string[],
  exceptRequestId: string | null,
): Promise<Refusal> {
  const claim = await database().monthlyClaim.findFirst({
    where: {
      accountId,
      month: { in: [...months] },
      ...(exceptRequestId ? { requestId: { not: exceptRequestId } } : {}),
    },
    orderBy: { month: "asc" },
    include: { request: HOLDER },
  });
  // Gone again between the refusal and this look: the month is still the one to name.
  if (!claim) return { code: "quota_used", params: { month: months[0] ?? "" } };
  return { code: "quota_used", params: { month: claim.month, ...monthHolder(claim.request) } };
}

async function hostRefusal(held: readonly HeldSlot[]): Promise<Refusal> {
  const conflict = await database().hostBooking.findFirst({
    where: {
      OR: held.map(({ slot, hostId }) => ({
        hostId,
        startsAt: { lt: slot.end },
        endsAt: { gt: slot.start },
      })),
    },
    orderBy: { startsAt: "asc" },
    include: { host: { include: { user: { select: { name: true } } } } },
  });
  if (!conflict) return { code: "assignee_busy", field: "hostId" };
  return {
    code: "assignee_busy",
    field: "hostId",
    params: {
      name: conflict.host.user.name,
      start: conflict.startsAt.toISOString(),
      end: conflict.endsAt.toISOString(),
    },
  };
}
