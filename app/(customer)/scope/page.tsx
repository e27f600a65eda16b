import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { currentActor } from "@/app/_server/actor";
import { ButtonLink } from "@/app/_ui/button-link";
import { readOwnPlan } from "@/lib/accounts/read-own-plan";
import { businessNow } from "@/lib/clock";
import type { SupportPlan } from "@/lib/rules/plan";
import { BEST_EFFORT } from "@/lib/support-scope/best-effort";
import { DEMARCATION } from "@/lib/support-scope/demarcation";
import { DROPPED_SESSIONS } from "@/lib/support-scope/dropped-sessions";
import { NOT_ANSWERED } from "@/lib/support-scope/not-answered";
import { FEES_AND_RESPONSE_TIMES } from "@/lib/support-scope/plan-coverage";
import { AnswerLists } from "./answer-lists";
import { DemarcationFigure } from "./demarcation-figure";
import { DemarcationTable } from "./demarcation-table";
import { PageContents } from "./page-contents";
import { PlanTable } from "./plan-table";
import { RowList } from "./row-list";
import { RowParagraphs } from "./row-paragraphs";
import { ScopeIntroduction } from "./scope-introduction";
import { ScopeSection } from "./scope-section";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("scope");
  return { title: t("title") };
}

/** 「サポートの提供範囲」: what support answers under which plan, for everybody; one's own plan is marked. */
export default async function ScopePage() {
  const [t, plan] = await Promise.all([getTranslations("scope"), ownPlan()]);
  return (
    <>
      <ScopeIntroduction />
      <PageContents />
      <ScopeSection id="plans">
        <PlanTable ownPlan={plan} />
        <RowParagraphs rows={[FEES_AND_RESPONSE_TIMES]} />
      </ScopeSection>
      <ScopeSection id="not-answered">
        <p>{t("notAnsweredLead")}</p>
        <RowList rows={NOT_ANSWERED} icon="ban" />
      </ScopeSection>
      <ScopeSection id="best-effort">
        <RowParagraphs rows={BEST_EFFORT} />
      </ScopeSection>
      <ScopeSection id="demarcation">
        <RowParagraphs rows={DEMARCATION} />
        <DemarcationFigure />
        <DemarcationTable />
      </ScopeSection>
      <ScopeSection id="answers">
        <AnswerLists />
      </ScopeSection>
      <ScopeSection id="sessions">
        <RowParagraphs rows={DROPPED_SESSIONS} />
      </ScopeSection>
      <p className="print:hidden">
        <ButtonLink href="/" kind="secondary">
          {t("toOfficeHours")}
        </ButtonLink>
      </p>
    </>
  );
}

async function ownPlan(): Promise<SupportPlan | null> {
  const actor = await currentActor();
  if (actor?.kind !== "member") return null;
  const plan = await readOwnPlan({ actor, now: businessNow() });
  return plan.outcome === "ok" ? plan.value : null;
}
