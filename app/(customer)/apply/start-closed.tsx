import { getLocale, getTranslations } from "next-intl/server";
import { BackLink } from "@/app/_ui/back-link";
import { ButtonLink } from "@/app/_ui/button-link";
import { refusalSentence } from "@/app/_ui/refusal-sentence";
import type { Pause } from "@/lib/requests/start-closed";
import type { RefusalCode } from "@/lib/rules/refusal";
import { PauseNotice } from "../_landing/pause-notice";

/** In place of the first step when no application can be begun: why, and where to look next. */
export async function StartClosed({ code, pause }: { code: RefusalCode; pause: Pause | null }) {
  const [t, landing, language] = await Promise.all([
    getTranslations("apply.closed"),
    getTranslations("landing"),
    getLocale(),
  ]);
  const sentence = code === "quota_used" ? t("noMonth") : refusalSentence({ code }, language);
  return (
    <>
      <BackLink href="/" />
      <h1>{t("title")}</h1>
      {pause ? <PauseNotice pause={pause} /> : <p>{sentence}</p>}
      <p>
        <ButtonLink href="/requests" kind="secondary">
          {landing("allRequests")}
        </ButtonLink>
      </p>
    </>
  );
}
