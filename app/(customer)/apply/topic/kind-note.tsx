import { getLocale, getTranslations } from "next-intl/server";
import { isEligible, type SupportPlan } from "@/lib/rules/plan";
import { TOPIC_KINDS, type TopicKind } from "@/lib/rules/topic-kinds";
import { hasMessage, translatorFor } from "@/lib/words";

/**
 * How support takes a kind of topic under the plan of the meeting's month: whether it is answered, why not
 * and what to do instead, and what happens when it is sent all the same.
 */
export async function KindNote({ kind, plan }: { kind: TopicKind; plan: SupportPlan | null }) {
  const [t, plans, language] = await Promise.all([
    getTranslations("apply.topic.answer"),
    getTranslations("landing.planName"),
    getLocale(),
  ]);
  const key = `apply.route.${kind}`;
  const topicClass = TOPIC_KINDS[kind];
  const isPlanWanting = topicClass === "best_effort" && !isEligible(plan);
  const answer = isPlanWanting ? "otherPlan" : topicClass;
  return (
    <div className="stack gap-2 text-support">
      <p className="font-bold">{t(answer, { plan: plan === null ? "" : plans(plan) })}</p>
      {hasMessage(key) ? <p>{translatorFor(language)(key)}</p> : null}
      {topicClass === "not_answered" ? <p>{t("sentAnyway")}</p> : null}
    </div>
  );
}
