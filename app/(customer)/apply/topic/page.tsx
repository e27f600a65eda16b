import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { requireMember } from "@/app/_server/actor";
import { emptyFormState } from "@/app/_server/form-state";
import { isFormAnswer } from "@/app/_server/is-form-answer";
import { textParameter } from "@/app/_server/search-parameters";
import { BackLink } from "@/app/_ui/back-link";
import { Button } from "@/app/_ui/button";
import { ActionForm } from "@/app/_ui/form";
import { StepLine } from "@/app/_ui/step-line";
import { TextArea } from "@/app/_ui/text-area";
import { TextField } from "@/app/_ui/text-field";
import { readOwnPlan } from "@/lib/accounts/read-own-plan";
import { businessNow } from "@/lib/clock";
import { EMPTY_DRAFT_FORM } from "@/lib/requests/draft-form";
import { readDraft } from "@/lib/requests/read-draft";
import { readableSlots, readOfferedSlots } from "@/lib/requests/schema";
import {
  PARTICIPANTS_MAX,
  REFERENCES_MAX,
  REQUESTS_MAX,
  TOPIC_MAX,
  TOPIC_MIN,
} from "@/lib/rules/judge-topic";
import { isFromReview } from "../from-review";
import { ExtractedNotice } from "./extracted-notice";
import { KindField } from "./kind-field";
import { saveTopic } from "./save-topic";
import { ScopeBox } from "./scope-box";
import { SecretBox } from "./secret-box";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("apply.topic");
  return { title: t("title") };
}

/** Step 3: what the meeting is about. */
export default async function TopicPage({ searchParams }: PageProps<"/apply/topic">) {
  const actor = await requireMember();
  const now = businessNow();
  const [draft, { from, url }] = await Promise.all([readDraft({ actor, now, kind: "apply" }), searchParams]);
  if (draft.outcome !== "ok") notFound();
  const form = draft.value?.form ?? EMPTY_DRAFT_FORM;
  const isAnswer = await isFormAnswer();
  if (form.slot1Date === "" && !isAnswer) redirect("/apply/slots");
  if (form.tool === "" && !isAnswer) redirect("/apply/tool");
  const [first] = readableSlots(readOfferedSlots(form));
  const plan = await readOwnPlan({ actor, now: first?.start ?? now });
  const { topicKind, topic, references, requests, participants, isSecretAcknowledged } = form;
  const values = { topicKind, topic, references, requests, participants, isSecretAcknowledged };
  const [t, words, steps] = await Promise.all([
    getTranslations("apply.topic"),
    getTranslations("common"),
    getTranslations("apply.step"),
  ]);
  return (
    <>
      <BackLink href={isFromReview(from) ? "/apply/review" : "/apply/tool"} />
      <header className="stack gap-2">
        <StepLine step={3} total={4} name={steps("topic")} />
        <h1>{t("title")}</h1>
      </header>
      {textParameter(url) === "extracted" && form.isUrlExtracted === "on" ? (
        <ExtractedNotice meetingUrl={form.meetingUrl} />
      ) : null}
      <ActionForm action={saveTopic} initial={emptyFormState(values)}>
        <input type="hidden" name="from" value={isFromReview(from) ? "review" : ""} />
        <SecretBox
          words={{ question: t("secret.question"), mend: t("secret.mend"), proceed: t("secret.proceed") }}
        />
        <KindField plan={plan.outcome === "ok" ? plan.value : null} />
        <ScopeBox />
        <TextArea
          name="topic"
          rows={8}
          limit={TOPIC_MAX}
          label={t("topic")}
          support={<TopicPrompts />}
          necessity="required"
        />
        <TextField
          name="references"
          label={t("references")}
          support={t("referencesHint", { max: REFERENCES_MAX })}
          necessity="optional"
        />
        <TextArea
          name="requests"
          rows={4}
          limit={REQUESTS_MAX}
          label={t("requests")}
          support={t("requestsHint", { max: REQUESTS_MAX })}
          necessity="optional"
        />
        <TextArea
          name="participants"
          rows={3}
          label={t("participants")}
          support={t("participantsHint", { max: PARTICIPANTS_MAX })}
          necessity="optional"
        />
        <p>
          <Button>{words("next")}</Button>
        </p>
      </ActionForm>
    </>
  );
}

/** What to write about, and how much. */
async function TopicPrompts() {
  const t = await getTranslations("apply.topic");
  return (
    <>
      <p>{t("prompt.lead")}</p>
      <ul className="list-disc pl-5">
        <li>{t("prompt.now")}</li>
        <li>{t("prompt.tried")}</li>
        <li>{t("prompt.goal")}</li>
      </ul>
      <p>{t("topicHint", { min: TOPIC_MIN, max: TOPIC_MAX })}</p>
    </>
  );
}
