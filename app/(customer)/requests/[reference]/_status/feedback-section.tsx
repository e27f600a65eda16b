import { getTranslations } from "next-intl/server";
import { emptyFormState } from "@/app/_server/form-state";
import { Button } from "@/app/_ui/button";
import { Definition } from "@/app/_ui/definition";
import { ActionForm } from "@/app/_ui/form";
import { RadioCard } from "@/app/_ui/radio-card";
import { RadioGroup } from "@/app/_ui/radio-group";
import { TextArea } from "@/app/_ui/text-area";
import type { CustomerRequest } from "@/lib/requests/read-customer-request";
import type { GivenFeedback } from "@/lib/requests/view-customer-row";
import { RATINGS } from "@/lib/rules/judge-feedback";
import { COMMENT_MAX } from "@/lib/rules/judge-message";
import { sendFeedback } from "./send-feedback";

/** The one question after a meeting that took place; once answered, the answer with our thanks. */
export async function FeedbackSection({ request }: { request: CustomerRequest }) {
  const t = await getTranslations("request.feedback");
  return (
    <section className="stack print:hidden">
      <h2>{t("heading")}</h2>
      {request.feedback ? (
        <Given feedback={request.feedback} />
      ) : (
        <FeedbackForm reference={request.reference} />
      )}
    </section>
  );
}

async function FeedbackForm({ reference }: { reference: string }) {
  const t = await getTranslations("request.feedback");
  return (
    <ActionForm action={sendFeedback} initial={emptyFormState()}>
      <input type="hidden" name="reference" value={reference} />
      <RadioGroup name="rating" label={t("question")} support={t("hint")} necessity="required">
        {RATINGS.map((rating) => (
          <RadioCard key={rating} value={String(rating)} label={t(`rating${rating}`)} />
        ))}
      </RadioGroup>
      <TextArea
        name="comment"
        rows={4}
        limit={COMMENT_MAX}
        label={t("comment")}
        support={t("commentHint", { max: COMMENT_MAX })}
        necessity="optional"
      />
      <p>
        <Button>{t("send")}</Button>
      </p>
    </ActionForm>
  );
}

async function Given({ feedback: { rating, comment, memberName } }: { feedback: GivenFeedback }) {
  const [t, messages] = await Promise.all([
    getTranslations("request.feedback"),
    getTranslations("request.messages"),
  ]);
  return (
    <>
      <p>{t("thanks")}</p>
      <dl className="stack gap-3">
        <Definition name={t("answer")}>{t(`rating${rating}`)}</Definition>
        {comment === "" ? null : (
          <Definition name={t("comment")}>
            <span className="whitespace-pre-line font-normal">{comment}</span>
          </Definition>
        )}
        <Definition name={t("by")}>
          <span className="font-normal">{messages("member", { name: memberName })}</span>
        </Definition>
      </dl>
    </>
  );
}
