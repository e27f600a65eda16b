import { getLocale, getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { CONNECTING_SERVICES, PARTIES, SEGMENTS } from "@/lib/support-scope/demarcation";
import { listed } from "./listed";
import { inOneLine } from "./name-lines";
import { TALL_SIZE, TallFigure } from "./tall-figure";
import { WIDE_SIZE, WideFigure } from "./wide-figure";

/** Who answers for which part of the way from the device to the customer's system, drawn. */
export async function DemarcationFigure() {
  const [t, language] = await Promise.all([getTranslations("scope.demarcation"), getLocale()]);
  const way = SEGMENTS.map(({ name, party }) =>
    t("wayPart", { segment: inOneLine(name[language]), party: inOneLine(PARTIES[party][language]) }),
  );
  const nameOf = new Map(SEGMENTS.map(({ id, name }) => [id, inOneLine(name[language])]));
  const services = CONNECTING_SERVICES.map(({ name, from, to }) =>
    t("connects", { service: name[language], from: nameOf.get(from) ?? "", to: nameOf.get(to) ?? "" }),
  );
  const title = t("figureTitle");
  const description = `${t("way", { parts: listed(way, language) })} ${services.join(" ")}`;
  return (
    <figure className="stack gap-2">
      <div className="hidden sm:block">
        <Drawing id="wide" size={WIDE_SIZE} title={title} description={description}>
          <WideFigure language={language} />
        </Drawing>
      </div>
      <div className="mx-auto w-full max-w-96 sm:hidden">
        <Drawing id="tall" size={TALL_SIZE} title={title} description={description}>
          <TallFigure language={language} />
        </Drawing>
      </div>
      <figcaption className="text-muted text-support">{t("legend")}</figcaption>
    </figure>
  );
}

function Drawing({
  id,
  size,
  title,
  description,
  children,
}: {
  id: string;
  size: { readonly width: number; readonly height: number };
  title: string;
  description: string;
  children: ReactNode;
}) {
  return (
    <svg
      role="img"
      aria-labelledby={`${id}-title`}
      aria-describedby={`${id}-description`}
      viewBox={`0 0 ${size.width} ${size.height}`}
      className="h-auto w-full"
    >
      <title id={`${id}-title`}>{title}</title>
      <desc id={`${id}-description`}>{description}</desc>
      {children}
    </svg>
  );
}
