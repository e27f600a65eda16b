import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { emptyFormState } from "@/app/_server/form-state";
import { Button } from "@/app/_ui/button";
import { CheckBox } from "@/app/_ui/check-box";
import { ActionForm } from "@/app/_ui/form";
import type { Draft } from "@/lib/requests/draft-form";
import type { PolicySettings } from "@/lib/rules/policy";
import { SUPPORT_SCOPE_URL } from "../../support-scope-url";
import { sendRequest } from "./send-request";

const TERMS = ["terms1", "terms2", "terms3", "terms4"] as const;

/**
 * What is sent (inside, so that what is missing is told above it), what to know before, the consent, and the
 * button with what it does to the months.
 */
export async function SendForm({
  draft,
  months: [month = "", second],
  policy,
  children,
}: {
  draft: Draft;
  /** The months that will be claimed, in words. */
  months: readonly string[];
  policy: PolicySettings;
  children: ReactNode;
}) {
  const [t, apply] = await Promise.all([getTranslations("apply.review"), getTranslations("apply")]);
  return (
    <ActionForm action={sendRequest} initial={emptyFormState()}>
      <input type="hidden" name="requestKey" value={draft.requestKey} />
      <input type="hidden" name="savedAt" value={draft.savedAt.toISOString()} />
      {children}
      <section className="stack">
        <h2>{t("before")}</h2>
        <p>{t("notYet", { days: policy.firstAnswerBusinessDays })}</p>
        <ul className="stack list-disc gap-1 pl-6">
          {TERMS.map((key) => (
            <li key={key}>{t(key)}</li>
          ))}
        </ul>
        <ul>
          <li>
            <a href="/scope" target="_blank" rel="noopener" className="inline-flex min-h-11 items-center">
              {apply("scopePage")}
            </a>
          </li>
          <li>
            <a
              href={SUPPORT_SCOPE_URL}
              hrefLang="ja"
              target="_blank"
              rel="noopener"
              className="inline-flex min-h-11 items-center"
            >
              {t("termsPage")}
            </a>
          </li>
        </ul>
        <CheckBox name="consent" label={t("consent")} necessity="required" />
      </section>
      <div className="stack gap-2">
        <p>
          <Button>{t("send")}</Button>
        </p>
        <p className="text-muted text-support">
          {second === undefined ? t("effectOne", { month }) : t("effectTwo", { month, second })}
        </p>
      </div>
    </ActionForm>
  );
}
