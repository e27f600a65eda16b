import { getLocale, getTranslations } from "next-intl/server";
import { ButtonLink } from "@/app/_ui/button-link";
import { Notice } from "@/app/_ui/notice";
import { formatInstant } from "@/lib/format";
import type { Draft } from "@/lib/requests/draft-form";

/** That an application was begun: go on, or begin anew; while none can be sent, that it is not lost. */
export async function DraftNotice({ draft, isStartOpen }: { draft: Draft; isStartOpen: boolean }) {
  const [t, language] = await Promise.all([getTranslations("landing.draft"), getLocale()]);
  const until = formatInstant(draft.keptUntil, language);
  return (
    <Notice tone="info">
      <div>
        <p className="font-bold">{t("text", { time: formatInstant(draft.savedAt, language) })}</p>
        <p className="text-support">{t(isStartOpen ? "kept" : "keptClosed", { until })}</p>
      </div>
      {isStartOpen ? (
        <p className="flex flex-wrap gap-3">
          <ButtonLink href="/apply/review">{t("resume")}</ButtonLink>
          <ButtonLink href="/apply/restart" kind="secondary">
            {t("restart")}
          </ButtonLink>
        </p>
      ) : null}
    </Notice>
  );
}
