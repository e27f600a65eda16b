import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { Icon } from "./icon";

/** 「← 戻る」, the first thing in a page's main part. */
export async function BackLink({ href, children }: { href: string; children?: ReactNode }) {
  const t = await getTranslations("common");
  return (
    <p className="-mt-3 -mb-6 print:hidden">
      <a href={href} className="inline-flex min-h-11 items-center gap-1">
        <Icon name="arrow_left" />
        {children ?? t("back")}
      </a>
    </p>
  );
}
