import type { Language } from "@/lib/auth/actor";
import type { StaffRequest } from "@/lib/requests/staff-request";
import { isTopicKind, TOPIC_KINDS } from "@/lib/rules/topic-kinds";
import { translatorFor } from "@/lib/words";
import { topicKindWord } from "../../topic-kind-word";
import { FactList } from "./fact-list";
import { Section } from "./section";

/** The topic as typed, with how its kind stands to the scope. */
export function TopicSection({ topic, language }: { topic: StaffRequest["topic"]; language: Language }) {
  const say = translatorFor(language);
  const word = topicKindWord(topic.kind, language);
  const itsClass = isTopicKind(topic.kind) ? TOPIC_KINDS[topic.kind] : "unsure";
  const classWord = itsClass === "unsure" ? null : say(`staff.detail.topic.class.${itsClass}`);
  const optional = (["references", "requests", "participants"] as const)
    .filter((name) => topic[name] !== "")
    .map((name) => ({ name: say(`staff.detail.topic.${name}`), value: topic[name] }));
  return (
    <Section title={say("staff.detail.topic.heading")}>
      <FactList
        facts={[
          {
            name: say("staff.detail.topic.kind"),
            value: (
              <>
                {word} <span className="text-muted">{classWord}</span>
              </>
            ),
          },
          { name: say("staff.detail.topic.text"), value: topic.text },
          ...optional,
        ]}
      />
    </Section>
  );
}
