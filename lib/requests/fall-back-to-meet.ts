import { database } from "../db";
import { GOOGLE_MEET } from "../rules/judge-tool";
import { OPEN_STATUSES } from "../rules/request-status";
import { type Receipt, runCommand } from "./command";
import { eachDue } from "./each-due";

const BATCH = 200;

/**
 * Turns meetings whose URL the customer has not sent by its deadline into meetings in our Google Meet,
 * each in a transaction of its own, and returns which. Who agreed to it is told, and the URL is a task
 * of support from then on. A meeting that is over stays as it was. Safe to run twice or in several
 * processes: each change is guarded by the request's version.
 */
export async function fallBackToMeet({ now }: { readonly now: Date }): Promise<Receipt[]> {
  const due = await database().meetingRequest.findMany({
    where: {
      urlDueAt: { lte: now },
      meetingUrl: null,
      meetingEndsAt: { gt: now },
      status: { in: [...OPEN_STATUSES] },
    },
    orderBy: { number: "asc" },
    take: BATCH,
    select: { number: true, version: true },
  });
  return eachDue(due, now, (command) =>
    runCommand("fall_back_to_meet", command, {}, ({ request }) => {
      const { urlDueAt, meetingUrl, staffDueAt, customerDueAt } = request;
      if (urlDueAt === null || urlDueAt > now || meetingUrl !== null) return [{ code: "wrong_status" }];
      return {
        staffDueAt,
        customerDueAt,
        candidates: "keep",
        alternates: "keep",
        fields: { ...GOOGLE_MEET, urlDueAt: null },
      };
    }),
  );
}
