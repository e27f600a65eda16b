import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { Notice } from "@/app/_ui/notice";
import { SummaryList, type SummaryRow } from "@/app/_ui/summary-list";
import { formatMinute } from "@/lib/format";
import type { DraftForm } from "@/lib/requests/draft-form";
import { vetMeetingLink } from "@/lib/rules/meeting-link/vet-meeting-link";
import type { PolicySettings } from "@/lib/rules/policy";
import { draftToolLabel } from "../../_words/draft-tool-label";
import { toolHint } from "../../_words/tool-hint";

/** The meeting tool before it is sent, with what to look at once more about a link of one's own. */
export async function ToolSummary({ form, policy }: { form: DraftForm; policy: PolicySettings }) {
  const [t, tool, label] = await Promise.all([
    getTranslations("apply.review"),
    getTranslations("apply.tool"),
    draftToolLabel(form),
  ]);
  const change = { href: "/apply/tool?from=review", about: t("about", { thing: t("tool") }) };
  const rows: SummaryRow[] = [{ name: t("toolRow"), value: label, change }];
  if (form.tool === "own" && form.urlWhen === "later") {
    const until = { days: policy.urlBusinessDays, close: formatMinute(policy.closeMinute) };
    rows.push({
      name: t("url"),
      value: <WithHint hint={tool("urlLaterHint", until)}>{t("urlLater")}</WithHint>,
    });
  }
  if (form.meetingUrl !== "") {
    const hint = await toolHint(vetMeetingLink(form.meetingUrl).tool);
    rows.push({
      name: t("url"),
      value: (
        <WithHint hint={hint}>
          <span className="break-all">{form.meetingUrl}</span>
        </WithHint>
      ),
    });
  }
  if (form.isGuestConfirmed === "on") rows.push({ name: t("guest"), value: t("guestYes") });
  if (form.meetingCode !== "") rows.push({ name: t("code"), value: form.meetingCode });
  return (
    <>
      {form.isUrlExtracted === "on" ? (
        <Notice>
          <p>{tool("extracted")}</p>
        </Notice>
      ) : null}
      <SummaryList rows={rows} />
    </>
  );
}

function WithHint({ hint, children }: { hint: string | null; children: ReactNode }) {
  return (
    <>
      <p>{children}</p>
      {hint === null ? null : <p className="text-muted text-support">{hint}</p>}
    </>
  );
}
