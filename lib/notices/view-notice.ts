import { type Actor, LANGUAGES, type Language } from "../auth/actor";
import type { InviteMethod } from "../calendar/calendar-view";
import { isDeclineReason } from "../rules/decline-reasons";
import type { NoticeSubject } from "./notice-subject";
import type { CustomerNoticeView, StaffNoticeView } from "./notice-view";
import type { Person } from "./recipients";

const JAPAN = "Asia/Tokyo";

/** The reader's language; Japanese where none of ours is stored. */
export function languageOf(person: Person): Language {
  return LANGUAGES.find((language) => language === person.language) ?? "ja";
}

/** What one customer is told. Only a member is named as who acted, never anybody of support. */
export function customerView(
  subject: NoticeSubject,
  context: { reader: Person; actor: Actor; origin: string; invite?: InviteMethod | null },
): CustomerNoticeView {
  const { reader, actor, origin, invite = null } = context;
  const { reasonCode } = subject;
  return {
    ...sharedView(subject, reader, actor, origin),
    invite,
    side: "customer",
    memberName: actor.kind === "member" && actor.userId !== reader.id ? actor.name : null,
    reasonCode: reasonCode !== null && isDeclineReason(reasonCode) ? reasonCode : null,
    followUps: subject.followUps,
    isDateFirstTold: subject.isDateFirstTold,
  };
}

/** What one person of support is told; `staffNames` are the names of the hosts by staff id. */
export function staffView(
  subject: NoticeSubject,
  context: {
    reader: Person;
    actor: Actor;
    origin: string;
    staffNames: ReadonlyMap<string, string>;
    invite?: InviteMethod | null;
  },
): StaffNoticeView {
  const { reader, actor, origin, staffNames, invite = null } = context;
  return {
    ...sharedView(subject, reader, actor, origin),
    invite,
    side: "staff",
    actorName: actor.kind === "system" ? "" : actor.name,
    hostName: subject.hostId ? (staffNames.get(subject.hostId) ?? null) : null,
    holderNames: subject.alternates.map((alternate) => staffNames.get(alternate.hostId) ?? ""),
  };
}

function sharedView(subject: NoticeSubject, reader: Person, actor: Actor, origin: string) {
  const { event, fromStatus, status, reference, accountName } = subject;
  const { meeting, previousStart, candidates, customerDueAt, staffDueAt } = subject;
  const { isOwnTool, meetingUrl, urlDueAt, message } = subject;
  return {
    event,
    fromStatus,
    status,
    reference,
    accountName,
    origin,
    reader: { name: reader.name, timeZone: isTimeZone(reader.timeZone) ? reader.timeZone : JAPAN },
    by: ({ member: "customer", staff: "support", system: "system" } as const)[actor.kind],
    meeting,
    previousStart,
    candidates,
    alternates: subject.alternates.map((alternate) => alternate.slot),
    customerDueAt,
    staffDueAt,
    isOwnTool,
    meetingUrl,
    urlDueAt,
    message,
  };
}

/** A zone that does not exist must not keep a mail from being written. */
function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat("en", { timeZone: name });
    return true;
  } catch {
    return false;
  }
}
