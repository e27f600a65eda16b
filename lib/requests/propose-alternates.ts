import type { Result } from "../result";
import { judgeMessage } from "../rules/judge-message";
import { judgeSlot, type OfferedSlot } from "../rules/judge-slots";
import { judgeMeetingUrl } from "../rules/judge-tool";
import type { Refusal } from "../rules/refusal";
import { isSameSlot, type Slot } from "../rules/slot";
import type { HeldSlot } from "./change";
import { type Command, type Context, type Receipt, runCommand } from "./command";
import { customerDue } from "./deadlines-of";
import { judgeHost } from "./judge-host";
import { claimedMonthsOf } from "./judge-offer";
import { setAside } from "./override";

export type Proposal = {
  /** One to three slots as typed, each with the host who will hold it. */
  readonly alternates: readonly { readonly slot: OfferedSlot; readonly hostId: string }[];
  /** Business days the customer has for the answer; null: as in the policy. */
  readonly answerDays: number | null;
  readonly message: string;
  /** Optional link of our own Meet, so that accepting needs nothing more from staff. */
  readonly meetingUrl: string;
  readonly overrideReason: string;
};

const MOST_ALTERNATES = 3;

/** 「希望日時で実施できない場合は、当社より代替日を提示する場合があります」: each is held with a host until the deadline. */
export function proposeAlternates(command: Command & Proposal): Promise<Result<Receipt>> {
  const { alternates, answerDays, message, meetingUrl, overrideReason, ...rest } = command;
  const choice = { alternates, answerDays, message, meetingUrl, overrideReason };
  return runCommand("propose_alternates", rest, choice, async (context) => {
    const { now } = command;
    const offered = alternates.filter(({ slot }) => slot !== null).slice(0, MOST_ALTERNATES);
    const held = offered.filter((one): one is HeldSlot => one.slot !== "unreadable" && one.slot !== null);
    const broken: Refusal[] = await judgeAlternates(context, offered, now);
    const override = setAside(broken, overrideReason);
    const words = judgeMessage(message, "message", false);
    const link = meetingUrl.trim() === "" ? { refusals: [], link: null } : judgeMeetingUrl(meetingUrl, true);
    const refusals = [...underLeadInWords(override.refusals), ...words.refusals, ...link.refusals];
    if (held.length === 0) return [{ code: "alt_none", field: "alternate1" }, ...refusals];

    const earliest = new Date(Math.min(...held.map(({ slot }) => slot.start.getTime())));
    const dues = customerDue(context, now, {
      ...(answerDays === null ? {} : { days: answerDays }),
      earliestAlternate: earliest,
      latest: context.meeting?.start ?? null,
    });
    const isTooNear = refusals.length === 0 && dues.customerDueAt <= now;
    if (isTooNear) refusals.push({ code: "alternate_deadline", field: "alternate1" });
    if (refusals.length > 0) return refusals;

    const isUrlKept = link.link?.href && context.meeting === null;
    return {
      ...dues,
      candidates: "keep",
      alternates: held,
      ...(isUrlKept ? { fields: { meetingUrl: link.link?.href } } : {}),
      messages: [
        ...(words.text ? [{ kind: "proposal" as const, body: words.text }] : []),
        ...override.messages,
      ],
    };
  });
}

async function judgeAlternates(
  { tx, request, policy, closures }: Context,
  offered: Proposal["alternates"],
  now: Date,
): Promise<Refusal[]> {
  const claimedMonths = await claimedMonthsOf(tx, request.accountId, request.id);
  const terms = request.account;
  const seen: Slot[] = [];
  const broken: Refusal[] = [];
  for (const [index, { slot, hostId }] of offered.entries()) {
    const field = `alternate${index + 1}`;
    if (slot === null || slot === "unreadable") {
      broken.push({ code: "slot_format", field });
      continue;
    }
    const ofSlot = judgeSlot({
      slot,
      field,
      now,
      policy,
      closures,
      terms,
      claimedMonths,
      isFull: () => false,
    });
    broken.push(
      ...ofSlot.map((refusal) =>
        refusal.code === "past" ? { ...refusal, code: "alt_past" as const } : refusal,
      ),
    );
    if (seen.some((other) => isSameSlot(other, slot))) broken.push({ code: "slot_same", field });
    broken.push(...(await judgeHost(tx, hostId, slot, `${field}Host`)));
    seen.push(slot);
  }
  return broken;
}

/** Staff are told that a near date needs a reason, not that customers could not have chosen it. */
function underLeadInWords(refusals: readonly Refusal[]): Refusal[] {
  return refusals.map((refusal) =>
    refusal.code === "lead" ? { ...refusal, code: "alt_under_lead", field: "overrideReason" } : refusal,
  );
}
