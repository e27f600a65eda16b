import { getLocale, getTranslations } from "next-intl/server";
import type { TopicKind } from "@/lib/rules/topic-kinds";
import { hasMessage, translatorFor } from "@/lib/words";

/** Why a kind is in principle not answered, what to do instead, and what happens when it is sent all the same. */
export async function BetterRoute({ kind }: { kind: TopicKind }) {
  const [t, language] = await Promise.all([getTranslations("apply.topic"), getLocale()]);
  const key = `apply.route.${kind}`;
  return (
    <div className="stack gap-2 text-support">
      {hasMessage(key) ? <p>{translatorFor(language)(key)}</p> : null}
      <p className="font-bold">{t("outside")}</p>
    </div>
  );
}
