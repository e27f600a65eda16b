import { getTranslations } from "next-intl/server";

export const MAIN_ID = "main";

/** 「本文へ移動」: the first stop of the Tab key, seen only there. */
export async function SkipLink() {
  const t = await getTranslations("nav");
  return (
    <a
      href={`#${MAIN_ID}`}
      className="sr-only focus:not-sr-only focus:absolute focus:top-2 focus:left-2 focus:bg-surface focus:px-4 focus:py-2.5"
    >
      {t("skip")}
    </a>
  );
}
