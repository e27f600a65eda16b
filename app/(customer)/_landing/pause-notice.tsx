import { getLocale, getTranslations } from "next-intl/server";
import { Notice } from "@/app/_ui/notice";
import { refusalSentence } from "@/app/_ui/refusal-sentence";
import type { Pause } from "@/lib/requests/start-closed";

/** That applications are paused, in support's own words where there are any. */
export async function PauseNotice({ pause }: { pause: Pause }) {
  const [t, language] = await Promise.all([getTranslations("landing"), getLocale()]);
  const message = language === "ja" ? pause.messageJa : pause.messageEn;
  return (
    <Notice tone="warning">
      <h2 className="text-body">{t("pause")}</h2>
      <p className="whitespace-pre-line">
        {message || refusalSentence({ code: "service_paused" }, language)}
      </p>
    </Notice>
  );
}
