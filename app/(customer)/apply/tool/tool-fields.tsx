import { getTranslations } from "next-intl/server";
import { CheckBox } from "@/app/_ui/check-box";
import { Notice } from "@/app/_ui/notice";
import { RadioCard } from "@/app/_ui/radio-card";
import { RadioGroup } from "@/app/_ui/radio-group";
import { SelectField } from "@/app/_ui/select-field";
import { TextArea } from "@/app/_ui/text-area";
import { TextField } from "@/app/_ui/text-field";
import { formatMinute } from "@/lib/format";
import { MEETING_CODE_MAX } from "@/lib/rules/judge-tool";
import { OWN_TOOL_NAMES } from "@/lib/rules/meeting-link/tool-key";
import type { PolicySettings } from "@/lib/rules/policy";
import { linkHints } from "../../_words/tool-hint";
import { toolLabel } from "../../_words/tool-label";
import { UrlHint } from "./url-hint";

/** The meeting tool as one question; what an own tool needs shows below it once it is chosen. */
export async function ToolFields({
  policy,
  isUrlExtracted,
}: {
  policy: PolicySettings;
  /** The saved link was taken out of an invitation. */
  isUrlExtracted: boolean;
}) {
  const t = await getTranslations("apply.tool");
  const { urlBusinessDays, closeMinute } = policy;
  return (
    <RadioGroup name="tool" label={t("legend")} necessity="required">
      <RadioCard value="google_meet" label={t("meet")} support={t("meetHint")} />
      <RadioCard value="own_now" label={t("ownNow")} support={t("ownHint")}>
        <div className="stack gap-6 pt-2">
          <div className="stack gap-2">
            {isUrlExtracted ? (
              <Notice>
                <p>{t("extracted")}</p>
              </Notice>
            ) : null}
            <TextArea
              name="meetingUrl"
              rows={3}
              label={t("url")}
              support={t("urlHint")}
              necessity="required"
            />
            <UrlHint name="meetingUrl" hints={await linkHints()} />
          </div>
          <CheckBox
            name="isGuestConfirmed"
            label={t("guest")}
            support={t("guestHint")}
            necessity="required"
          />
          <TextField
            name="meetingCode"
            label={t("code")}
            support={t("codeHint", { max: MEETING_CODE_MAX })}
            necessity="optional"
          />
        </div>
      </RadioCard>
      <RadioCard
        value="own_later"
        label={t("ownLater")}
        support={t("urlLaterHint", { days: urlBusinessDays, close: formatMinute(closeMinute) })}
      >
        <div className="pt-2">
          <SelectField
            name="toolName"
            label={t("toolName")}
            necessity="required"
            options={[
              { value: "", label: t("choose") },
              ...(await Promise.all(
                OWN_TOOL_NAMES.map(async (key) => ({ value: key, label: await toolLabel(key) })),
              )),
            ]}
          />
        </div>
      </RadioCard>
    </RadioGroup>
  );
}
