import { addMinutes } from "date-fns";
import type { Actor } from "../auth/actor";
import { permissionOf } from "../auth/permissions";
import { closuresAround } from "../closures/read-closures";
import { database } from "../db";
import { readHostCalendars, readLiveCandidates } from "../hosts/read-host-calendars";
import { policyInForce } from "../policy/read-policy";
import { NOT_FOUND, ok, type Result } from "../result";
import { type AvailabilityDay, readAvailability } from "../rules/availability";
import { offerWindow } from "../rules/closed-dates";
import { type EarliestDate, earliestDateExplained } from "../rules/earliest-date";
import { addDays, instantAt } from "../rules/jst";
import { type MonthOffer, monthOffers } from "../rules/month-offers";
import type { PolicySettings } from "../rules/policy";
import type { RefusalCode } from "../rules/refusal";
import { claimedMonthsOf } from "./judge-offer";
import { numberOf } from "./reference";
import { type Pause, readPause, startClosed } from "./start-closed";

/** The days and times of one meeting length. */
export type LengthChoice = { readonly lengthMinutes: number; readonly days: readonly AvailabilityDay[] };

/** What can be chosen, and why not the rest: the whole selectable stretch at once. */
export type CustomerSlots = {
  readonly policy: PolicySettings;
  readonly today: string;
  readonly earliest: EarliestDate;
  readonly lastDate: string;
  /** One per length on offer, the longest first. */
  readonly choices: readonly LengthChoice[];
  readonly months: readonly MonthOffer[];
  /** Why nothing can be chosen at all, or null. */
  readonly startClosed: RefusalCode | null;
  readonly pause: Pause | null;
};

/**
 * The slots that the actor's account can offer at `now`; for a change or an answer to alternates, as
 * if that request's own months and candidates were free. Names rules, never people.
 */
export async function readCustomerSlots({
  actor,
  now,
  reference,
}: {
  readonly actor: Actor;
  readonly now: Date;
  readonly reference?: string;
}): Promise<Result<CustomerSlots>> {
  if (actor.kind !== "member" || permissionOf(actor, "read_account", actor.accountId) !== "allowed")
    return NOT_FOUND;
  const requestId = reference === undefined ? null : await ownRequestId(actor, reference);
  if (reference !== undefined && requestId === null) return NOT_FOUND;
  const account = await database().customerAccount.findUnique({ where: { id: actor.accountId } });
  if (!account) return NOT_FOUND;

  const policy = await policyInForce(database(), now);
  const closures = await closuresAround(database(), now);
  const claimedMonths = await claimedMonthsOf(database(), account.id, requestId);
  const offer = { now, policy, closures, terms: account, claimedMonths };
  const { today, earliest, last } = offerWindow(offer);
  // Longer than any day, so that what overlaps the first and the last one is read too.
  const within = { start: instantAt(earliest, 0), end: addMinutes(instantAt(addDays(last, 1), 0), 1) };
  const hosts = await readHostCalendars(database(), within);
  const liveCandidates = await readLiveCandidates(database(), within, requestId);
  const months = monthOffers(offer);
  const pause = await readPause(database());
  const { version: _version, ...settings } = policy;
  return ok({
    policy: settings,
    today,
    earliest: earliestDateExplained(offer),
    lastDate: last,
    choices: policy.lengthsMinutes
      .toSorted((a, b) => b - a)
      .map((lengthMinutes) => ({
        lengthMinutes,
        days: readAvailability({
          ...offer,
          hosts,
          liveCandidates,
          lengthMinutes,
        }),
      })),
    months,
    startClosed: startClosed(pause, account, months),
    pause,
  });
}

async function ownRequestId(actor: Actor, reference: string): Promise<string | null> {
  const number = numberOf(reference);
  if (number === null) return null;
  const request = await database().meetingRequest.findUnique({
    where: { number },
    select: { id: true, accountId: true },
  });
  return request && permissionOf(actor, "read_request", request.accountId) === "allowed" ? request.id : null;
}
