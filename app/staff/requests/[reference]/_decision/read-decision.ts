import { getLocale } from "next-intl/server";
import { requireStaff } from "@/app/_server/actor";
import { refusalSentence } from "@/app/_ui/refusal-sentence";
import type { Language, StaffActor } from "@/lib/auth/actor";
import { businessNow } from "@/lib/clock";
import { type NoticeDraft, type NoticePreview, previewCustomerNotice } from "@/lib/notices/preview-notice";
import { readStaffRequest } from "@/lib/requests/read-staff-request";
import type { StaffRequest } from "@/lib/requests/staff-request";
import { translatorFor } from "@/lib/words";
import { viewOf } from "../../../view-of";
import type { StaffDecision } from "../decision-paths";

/** What every page of a decision is made from. */
export type DecisionDesk = {
  readonly actor: StaffActor;
  readonly now: Date;
  readonly language: Language;
  readonly request: StaffRequest;
  readonly decision: StaffDecision;
  /** Why it cannot be decided now, as a sentence; null when it can. */
  readonly closed: string | null;
};

export type DecisionParams = { readonly params: Promise<{ reference: string }> };

/** Reads a request for a decision page, for staff only. */
export async function readDecision(
  decision: StaffDecision,
  { params }: DecisionParams,
): Promise<DecisionDesk> {
  const actor = await requireStaff();
  const { reference } = await params;
  const now = businessNow();
  const language = await getLocale();
  const request = viewOf(await readStaffRequest({ actor, reference, now }));
  const action = request.actions.find(({ event }) => event === decision);
  return { actor, now, language, request, decision, closed: closedSentence(request, action, language) };
}

function closedSentence(
  { status }: StaffRequest,
  action: StaffRequest["actions"][number] | undefined,
  language: Language,
): string | null {
  const say = translatorFor(language);
  if (!action) return say("staff.decision.closed", { status: say(`status.staff.${status}`) });
  return action.closed === null ? null : refusalSentence({ code: action.closed }, language);
}

/** The customer's mail as the form stands when it is opened; null while it cannot be made. */
export async function openingPreview(
  { actor, now, request, decision, closed }: DecisionDesk,
  draft: Partial<NoticeDraft> = {},
): Promise<NoticePreview | null> {
  if (closed !== null) return null;
  const { reference } = request;
  const result = await previewCustomerNotice({
    message: "",
    ...draft,
    actor,
    reference,
    event: decision,
    now,
  });
  return result.outcome === "ok" ? result.value : null;
}
