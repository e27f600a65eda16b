import { getTranslations } from "next-intl/server";
import { RadioCard } from "@/app/_ui/radio-card";
import { RadioGroup } from "@/app/_ui/radio-group";
import type { SupportPlan } from "@/lib/rules/plan";
import { TOPIC_CLASSES, type TopicClass, topicKindsOf } from "@/lib/rules/topic-kinds";
import { KindNote } from "./kind-note";

/** The kinds of topic by how support answers them. The chosen one says what to expect, or where else to ask. */
export async function KindField({ plan }: { plan: SupportPlan | null }) {
  const [t, kinds] = await Promise.all([getTranslations("apply.topic"), getTranslations("apply.kind")]);
  return (
    <RadioGroup name="topicKind" label={t("kind")} support={t("kindHint")} necessity="required">
      {TOPIC_CLASSES.map((topicClass) => (
        <div key={topicClass} className="stack gap-2 pt-2">
          <p className="font-bold text-muted text-support">{t(`group.${topicClass}`)}</p>
          <GroupHint topicClass={topicClass} />
          <div className="grid gap-2 has-checked:items-start sm:grid-cols-2">
            {topicKindsOf(topicClass).map((kind) => (
              <RadioCard
                key={kind}
                value={kind}
                label={<span className="font-normal [word-break:auto-phrase]">{kinds(kind)}</span>}
              >
                <KindNote kind={kind} plan={plan} />
              </RadioCard>
            ))}
          </div>
        </div>
      ))}
    </RadioGroup>
  );
}

async function GroupHint({ topicClass }: { topicClass: TopicClass }) {
  if (topicClass !== "best_effort") return null;
  const t = await getTranslations("apply.topic.groupHint");
  return <p className="text-support">{t(topicClass)}</p>;
}
