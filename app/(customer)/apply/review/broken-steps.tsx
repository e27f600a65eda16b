import { getLocale, getTranslations } from "next-intl/server";
import { ButtonLink } from "@/app/_ui/button-link";
import { Notice } from "@/app/_ui/notice";
import { refusalSentence } from "@/app/_ui/refusal-sentence";
import type { DraftStanding } from "@/lib/requests/read-draft-standing";

/** What has become impossible since it was saved, step by step, each with the way to mend it. */
export async function BrokenSteps({ refusals }: { refusals: DraftStanding["refusals"] }) {
  const [t, language] = await Promise.all([getTranslations("apply.review.broken"), getLocale()]);
  const steps = (["slots", "tool", "topic"] as const).filter((step) => refusals[step].length > 0);
  return (
    <Notice tone="warning" isResult>
      <h2 className="text-body">{t("title")}</h2>
      {steps.map((step) => {
        const sentences = refusals[step].map((refusal) => refusalSentence(refusal, language));
        return (
          <div key={step} className="stack gap-2">
            {[...new Set(sentences)].map((sentence) => (
              <p key={sentence}>{sentence}</p>
            ))}
            <p>
              <ButtonLink href={`/apply/${step}?from=review`}>{t(step)}</ButtonLink>
            </p>
          </div>
        );
      })}
    </Notice>
  );
}
