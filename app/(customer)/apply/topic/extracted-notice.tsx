import { getTranslations } from "next-intl/server";
import { Notice } from "@/app/_ui/notice";
import { vetMeetingLink } from "@/lib/rules/meeting-link/vet-meeting-link";
import { toolHint } from "../../_words/tool-hint";

/** After an invitation was pasted: the link that was taken out of it, to be looked at. */
export async function ExtractedNotice({ meetingUrl }: { meetingUrl: string }) {
  const [t, words, hint] = await Promise.all([
    getTranslations("apply.tool"),
    getTranslations("common"),
    toolHint(vetMeetingLink(meetingUrl).tool),
  ]);
  return (
    <Notice isResult>
      <p className="font-bold">{t("extracted")}</p>
      <p className="break-all">{meetingUrl}</p>
      {hint === null ? null : <p className="text-support">{hint}</p>}
      <p>
        <a href="/apply/tool" className="inline-flex min-h-11 items-center">
          <span className="sr-only">{t("urlAbout")} </span>
          {words("change")}
        </a>
      </p>
    </Notice>
  );
}
