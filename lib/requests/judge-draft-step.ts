import { closuresAround } from "../closures/read-closures";
import type { Transaction } from "../db";
import { policyInForce } from "../policy/read-policy";
import { jstDateOf, jstMinuteOf } from "../rules/jst";
import { judgeMessage } from "../rules/judge-message";
import { judgeTool, type ToolForm } from "../rules/judge-tool";
import { judgeTopic, type TopicForm } from "../rules/judge-topic";
import { vetMeetingLink } from "../rules/meeting-link/vet-meeting-link";
import type { Refusal } from "../rules/refusal";
import { lengthMinutes, type Slot } from "../rules/slot";
import type { DraftForm } from "./draft-form";
import type { DraftOwner } from "./draft-owner";
import { judgeOffer } from "./judge-offer";
import { readableSlots, readOfferedSlots, type SlotsForm } from "./schema";

/** One step of a form as it was typed. `message` goes with the dates of a change or an offer. */
export type DraftStep =
  | { readonly name: "slots"; readonly form: SlotsForm; readonly message?: string }
  | { readonly name: "tool"; readonly form: ToolForm }
  | { readonly name: "topic"; readonly form: TopicForm };

type Judged = { readonly refusals: readonly Refusal[]; readonly fields: Partial<DraftForm> };

/** Every rule that one step breaks, or the fields as the draft keeps them. */
export async function judgeDraftStep(
  tx: Transaction,
  owner: DraftOwner,
  step: DraftStep,
  now: Date,
): Promise<Judged> {
  switch (step.name) {
    case "slots":
      return judgeSlotsStep(tx, owner, step.form, step.message ?? "", now);
    case "tool":
      return judgeToolStep(step.form);
    case "topic":
      return judgeTopicStep(step.form);
  }
}

async function judgeSlotsStep(
  tx: Transaction,
  { accountId, requestId }: DraftOwner,
  form: SlotsForm,
  message: string,
  now: Date,
): Promise<Judged> {
  const account = await tx.customerAccount.findUniqueOrThrow({ where: { id: accountId } });
  const policy = await policyInForce(tx, now);
  const closures = await closuresAround(tx, now);
  const slots = readOfferedSlots(form);
  const offer = { slots, account, exceptRequestId: requestId, policy, closures, now };
  const words = judgeMessage(message, "message", false);
  const refusals = [...(await judgeOffer(tx, offer)), ...words.refusals];
  return { refusals, fields: { ...slotFields(readableSlots(slots)), message: words.text } };
}

/** The fields as the form writes them, whatever way they were typed. */
function slotFields([first, second]: readonly Slot[]): Partial<DraftForm> {
  if (!first || !second) return {};
  return {
    slot1Date: jstDateOf(first.start),
    slot1Time: clockOf(first.start),
    slot2Date: jstDateOf(second.start),
    slot2Time: clockOf(second.start),
    lengthMinutes: String(lengthMinutes(first)),
  };
}

function clockOf(instant: Date): string {
  const minute = jstMinuteOf(instant);
  return [Math.floor(minute / 60), minute % 60].map((part) => String(part).padStart(2, "0")).join(":");
}

/** Keeps the normalised link only: a pasted invitation may hold what is nobody else's business. */
function judgeToolStep(form: ToolForm): Judged {
  const { refusals, tool } = judgeTool(form);
  if (!tool) return { refusals, fields: {} };
  const isExtracted = tool.offeredUrl !== null && vetMeetingLink(form.meetingUrl).extracted;
  return {
    refusals,
    fields: {
      tool: tool.isOwnTool ? "own" : "google_meet",
      urlWhen: tool.isUrlLater ? "later" : "now",
      toolName: tool.isUrlLater ? tool.tool : "",
      meetingUrl: tool.offeredUrl ?? "",
      isGuestConfirmed: tool.offeredUrl !== null && form.isGuestConfirmed === "on" ? "on" : "",
      meetingCode: tool.meetingCode ?? "",
      isUrlExtracted: isExtracted ? "on" : "",
    },
  };
}

function judgeTopicStep(form: TopicForm): Judged {
  const { refusals, topic } = judgeTopic(form);
  if (!topic) return { refusals, fields: {} };
  return {
    refusals,
    fields: { ...topic, isSecretAcknowledged: form.isSecretAcknowledged === "on" ? "on" : "" },
  };
}
