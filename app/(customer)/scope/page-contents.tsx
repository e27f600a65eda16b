import { getTranslations } from "next-intl/server";
import { SECTIONS } from "./sections";

/** The parts of the page as links. */
export async function PageContents() {
  const t = await getTranslations("scope");
  return (
    <nav aria-labelledby="contents" className="border-rule border-y py-3 print:hidden">
      <p id="contents" className="font-bold text-muted text-support">
        {t("contents")}
      </p>
      <ul className="grid gap-x-6 sm:grid-cols-2">
        {SECTIONS.map((id) => (
          <li key={id}>
            <a href={`#${id}`} className="inline-flex min-h-11 items-center py-1.5 [word-break:auto-phrase]">
              {t(`section.${id}`)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
