import { getTranslations } from "next-intl/server";
import { SUPPORT_SCOPE_URL } from "../support-scope-url";

/** What the page tells, and where it is published. */
export async function ScopeIntroduction() {
  const t = await getTranslations("scope");
  return (
    <header className="stack pt-4">
      <h1>{t("title")}</h1>
      <p className="text-pretty">{t("lead")}</p>
      <p className="text-muted text-support">
        {t("source")}{" "}
        <a href={SUPPORT_SCOPE_URL} hrefLang="ja" className="inline-flex min-h-11 items-center">
          {t("sourceLink")}
        </a>
      </p>
    </header>
  );
}
