import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { requireMember } from "@/app/_server/actor";
import { emptyFormState } from "@/app/_server/form-state";
import { isFormAnswer } from "@/app/_server/is-form-answer";
import { BackLink } from "@/app/_ui/back-link";
import { Button } from "@/app/_ui/button";
import { ActionForm } from "@/app/_ui/form";
import { StepLine } from "@/app/_ui/step-line";
import { businessNow } from "@/lib/clock";
import { EMPTY_DRAFT_FORM } from "@/lib/requests/draft-form";
import { readOfficeHoursTerms } from "@/lib/requests/read-customer-landing";
import { readDraft } from "@/lib/requests/read-draft";
import { isFromReview } from "../from-review";
import { saveTool } from "./save-tool";
import { toolChoiceOf } from "./tool-choice";
import { ToolFields } from "./tool-fields";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("apply.tool");
  return { title: t("title") };
}

/** Step 2: where the meeting is held. */
export default async function ToolPage({ searchParams }: PageProps<"/apply/tool">) {
  const actor = await requireMember();
  const now = businessNow();
  const [draft, terms, { from }] = await Promise.all([
    readDraft({ actor, now, kind: "apply" }),
    readOfficeHoursTerms({ now }),
    searchParams,
  ]);
  if (draft.outcome !== "ok") notFound();
  const form = draft.value?.form ?? EMPTY_DRAFT_FORM;
  const isAnswer = await isFormAnswer();
  if (form.slot1Date === "" && !isAnswer) redirect("/apply/slots");
  const [t, words, steps] = await Promise.all([
    getTranslations("apply.tool"),
    getTranslations("common"),
    getTranslations("apply.step"),
  ]);
  const { toolName, meetingUrl, isGuestConfirmed, meetingCode } = form;
  const values = { tool: toolChoiceOf(form), toolName, meetingUrl, isGuestConfirmed, meetingCode };
  return (
    <>
      <BackLink href={isFromReview(from) ? "/apply/review" : "/apply/slots"} />
      <header className="stack gap-2">
        <StepLine step={2} total={4} name={steps("tool")} />
        <h1>{t("title")}</h1>
        <p className="text-muted">{t("phone")}</p>
      </header>
      <ActionForm action={saveTool} initial={emptyFormState(values)}>
        <input type="hidden" name="from" value={isFromReview(from) ? "review" : ""} />
        <ToolFields policy={terms.policy} isUrlExtracted={form.isUrlExtracted === "on"} />
        <p>
          <Button>{words("next")}</Button>
        </p>
      </ActionForm>
    </>
  );
}
