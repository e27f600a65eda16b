import { getTranslations } from "next-intl/server";
import { RadioCard } from "@/app/_ui/radio-card";
import { RadioGroup } from "@/app/_ui/radio-group";
import { TOPIC_CLASSES, type TopicClass, topicKindsOf } from "@/lib/rules/topic-kinds";
import { BetterRoute } from "./better-route";

/** The kinds of topic by how support answers them. One that is not answered says why and where else to ask. */
export async function KindField() {
  const [t, kinds] = await Promise.all([getTranslations("apply.topic"), getTranslations("apply.kind")]);
  return (
    <RadioGroup name="topicKind" label={t("kind")} necessity="required">
      {TOPIC_CLASSES.map((topicClass) => (
        <div key={topicClass} className="stack gap-2 pt-2">
          <p className="font-bold text-muted text-support">{t(`group.${topicClass}`)}</p>
          <GroupHint topicClass={topicClass} />
          <div className="grid items-start gap-2 sm:grid-cols-2">
            {topicKindsOf(topicClass).map((kind) => (
              <RadioCard
                key={kind}
                value={kind}
                label={<span className="font-normal [word-break:auto-phrase]">{kinds(kind)}</span>}
              >
                {topicClass === "not_answered" ? <BetterRoute kind={kind} /> : undefined}
              </RadioCard>
            ))}
          </div>
        </div>
      ))}
    </RadioGroup>
  );
}

async function GroupHint({ topicClass }: { topicClass: TopicClass }) {
  if (topicClass !== "best_effort" && topicClass !== "not_answered") return null;
  const t = await getTranslations("apply.topic.groupHint");
  return <p className="text-support">{t(topicClass)}</p>;
}
