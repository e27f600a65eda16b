import { getLocale, getTranslations } from "next-intl/server";
import { SlotTime, SlotTimes } from "@/app/_ui/slot-time";
import { SummaryList, type SummaryRow } from "@/app/_ui/summary-list";
import { formatInstantWithYear } from "@/lib/format";
import type { CustomerRequest } from "@/lib/requests/read-customer-request";
import { toolLabel } from "../../../_words/tool-label";

/** What was asked for and how, as it stands. */
export async function RequestDetails({ request }: { request: CustomerRequest }) {
  const [t, kinds, language] = await Promise.all([
    getTranslations("request.details"),
    getTranslations("apply.kind"),
    getLocale(),
  ]);
  const { candidates, alternates, meetingUrl, offeredUrl, isUrlLater } = request;
  const tool = request.isOwnTool ? t("toolOwn", { name: await toolLabel(request.tool) }) : t("toolMeet");
  const link = meetingUrl ?? offeredUrl ?? (isUrlLater ? t("urlLater") : "");
  const { meeting, isMeetingStanding, status } = request;
  // The record of a session that was held says its time already.
  const past =
    meeting && !isMeetingStanding && status !== "completed"
      ? [{ name: t("when"), value: <SlotTime slot={meeting} /> }]
      : [];
  const rows: SummaryRow[] = [
    ...past,
    ...candidates.map((slot) => ({
      name: t(slot.rank === 1 ? "first" : "second"),
      value: (
        <strong>
          <SlotTime slot={slot} />
        </strong>
      ),
    })),
    ...(alternates.length === 0 ? [] : [{ name: t("alternates"), value: <SlotTimes slots={alternates} /> }]),
    { name: t("tool"), value: request.isOwnTool && link ? `${tool}\n${link}` : tool },
    { name: t("kind"), value: kinds(request.topicKind) },
    { name: t("topic"), value: request.topic },
    ...optional(t("references"), request.references),
    ...optional(t("requests"), request.requests),
    ...optional(t("participants"), request.participants),
    { name: t("by"), value: request.requesterName },
    { name: t("submitted"), value: formatInstantWithYear(request.submittedAt, language) },
  ];
  return (
    <section className="stack gap-2">
      <h2>{t("heading")}</h2>
      <SummaryList rows={rows} />
    </section>
  );
}

function optional(name: string, value: string): SummaryRow[] {
  return value === "" ? [] : [{ name, value }];
}
