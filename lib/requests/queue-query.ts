import type { Prisma } from "../generated/prisma/client";
import { isReadableText } from "../rules/typed-text";
import type { QueueCursor } from "./queue-cursor";
import { type QueueTab, TAB_SORT, TAB_STATUSES } from "./queue-tabs";
import { numberOf } from "./reference";
import { urlTaskWhere } from "./url-task";

const SEARCH_MAX = 100;

/** The requests of a tab that match a search and come after the last one seen. */
export function queueWhere(
  tab: QueueTab,
  search: string,
  after: QueueCursor | null,
  now: Date,
): Prisma.MeetingRequestWhereInput {
  return { AND: [tabWhere(tab, now), searchWhere(search), after ? afterWhere(tab, after) : {}] };
}

/** The requests that stand under a tab. */
export function tabWhere(tab: QueueTab, now: Date): Prisma.MeetingRequestWhereInput {
  const statuses = TAB_STATUSES[tab];
  const byStatus = statuses ? { status: { in: [...statuses] } } : {};
  return tab === "todo" ? { OR: [byStatus, urlTaskWhere(now)] } : byStatus;
}

/** The order of a tab; the number settles what is due at the same instant. */
export function queueOrder(tab: QueueTab): Prisma.MeetingRequestOrderByWithRelationInput[] {
  const sort = TAB_SORT[tab];
  const nulls = isNullFirst(tab) ? "first" : "last";
  return sort ? [{ [sort]: { sort: "asc", nulls } }, { number: "asc" }] : [{ number: "desc" }];
}

/** The rows after the last one seen: no offset, so a far page costs no more than the first. */
function afterWhere(tab: QueueTab, { at, number }: QueueCursor): Prisma.MeetingRequestWhereInput {
  const sort = TAB_SORT[tab];
  if (!sort) return { number: { lt: number } };
  const rest = { [sort]: at, number: { gt: number } };
  if (at === null) return isNullFirst(tab) ? { OR: [rest, { NOT: { [sort]: null } }] } : rest;
  return { OR: [{ [sort]: { gt: at } }, rest, ...(isNullFirst(tab) ? [] : [{ [sort]: null }])] };
}

/** Whether what nothing is due of comes first under a tab. */
function isNullFirst(tab: QueueTab): boolean {
  return tab === "todo";
}

/** What was typed to search for, tidied; empty when it cannot be searched for. */
export function searchedText(raw: string): string {
  return isReadableText(raw) ? raw.normalize("NFKC").trim().slice(0, SEARCH_MAX) : "";
}

/** A number (`OH-1024`, `1024`), the beginning of an operator id or a part of a company's name. */
function searchWhere(search: string): Prisma.MeetingRequestWhereInput {
  if (search === "") return {};
  // The client hands the text to LIKE as it is, where these three stand for something else.
  const literal = search.replace(/[\\%_]/g, "\\$&");
  const number = numberOf(search) ?? numberOf(`OH-${search}`);
  return {
    OR: [
      ...(number === null ? [] : [{ number }]),
      { account: { name: { contains: literal, mode: "insensitive" } } },
      { account: { operatorId: { startsWith: literal.toUpperCase() } } },
    ],
  };
}
