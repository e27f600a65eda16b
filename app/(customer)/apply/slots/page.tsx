import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { requireMember } from "@/app/_server/actor";
import { BackLink } from "@/app/_ui/back-link";
import { Button } from "@/app/_ui/button";
import { ActionForm } from "@/app/_ui/form";
import { StepLine } from "@/app/_ui/step-line";
import { WidePage } from "@/app/_ui/wide-page";
import { businessNow } from "@/lib/clock";
import { DRAFT_DAYS } from "@/lib/requests/draft-form";
import { readCustomerSlots } from "@/lib/requests/read-customer-slots";
import { readDraftStanding } from "@/lib/requests/read-draft-standing";
import { formStateOf } from "../../_form/form-state-of";
import { ClosedMonths } from "../../_slots/closed-months";
import { EarliestNote } from "../../_slots/earliest-note";
import { SlotFields } from "../../_slots/slot-fields";
import { slotValues } from "../../_slots/slot-values";
import { slotViewOf } from "../../_slots/slot-view";
import { ViewLink } from "../../_slots/view-link";
import { isFromReview } from "../from-review";
import { StartClosed } from "../start-closed";
import { saveSlots } from "./save-slots";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("apply.slots");
  return { title: t("title") };
}

/** Step 1: the two candidate slots. */
export default async function SlotsPage({ searchParams }: PageProps<"/apply/slots">) {
  const actor = await requireMember();
  const now = businessNow();
  const [slots, standing, { from, view: asked }] = await Promise.all([
    readCustomerSlots({ actor, now }),
    readDraftStanding({ actor, now, kind: "apply" }),
    searchParams,
  ]);
  if (slots.outcome !== "ok" || standing.outcome !== "ok") notFound();
  const { startClosed, pause, policy, earliest, months } = slots.value;
  if (startClosed) return <StartClosed code={startClosed} pause={pause} />;

  const [t, words, steps, apply, language] = await Promise.all([
    getTranslations("apply.slots"),
    getTranslations("common"),
    getTranslations("apply.step"),
    getTranslations("apply"),
    getLocale(),
  ]);
  const form = standing.value?.draft.form;
  const isOffered = form !== undefined && form.slot1Date !== "";
  const refusals = isOffered ? (standing.value?.refusals.slots ?? []) : [];
  const view = slotViewOf(asked);
  const isReturning = isFromReview(from);
  return (
    <WidePage>
      <BackLink href={isReturning ? "/apply/review" : "/"} />
      <header className="stack gap-2">
        <StepLine step={1} total={4} name={steps("slots")} />
        <h1>{t("title")}</h1>
        <p>{t("lead", { days: policy.firstAnswerBusinessDays })}</p>
        <ViewLink view={view} path="/apply/slots" kept={isReturning ? { from: "review" } : {}} />
      </header>
      <ActionForm action={saveSlots} initial={formStateOf(slotValues(form, policy), refusals, language)}>
        <input type="hidden" name="from" value={isReturning ? "review" : ""} />
        <div className="stack gap-3">
          <EarliestNote earliest={earliest} leadBusinessDays={policy.leadBusinessDays} months={months} />
          <ClosedMonths months={months} now={now} />
        </div>
        <SlotFields slots={slots.value} view={view} />
        <div className="stack gap-2">
          <p>
            <Button>{words("next")}</Button>
          </p>
          <p className="text-muted text-support">{apply("draftSaved", { days: DRAFT_DAYS })}</p>
        </div>
      </ActionForm>
    </WidePage>
  );
}
