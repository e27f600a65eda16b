import { getLocale, getTranslations } from "next-intl/server";
import { Button } from "@/app/_ui/button";
import { ButtonLink } from "@/app/_ui/button-link";
import { Notice } from "@/app/_ui/notice";
import { formatInstant } from "@/lib/format";
import { restartApplication } from "./restart-application";

/** That an application was begun: go on, or begin anew. */
export async function DraftNotice({ savedAt }: { savedAt: Date }) {
  const [t, language] = await Promise.all([getTranslations("landing.draft"), getLocale()]);
  return (
    <Notice tone="info">
      <p>{t("text", { time: formatInstant(savedAt, language) })}</p>
      <form action={restartApplication} className="flex flex-wrap gap-3">
        <ButtonLink href="/apply/review">{t("resume")}</ButtonLink>
        <Button kind="secondary">{t("restart")}</Button>
      </form>
    </Notice>
  );
}
