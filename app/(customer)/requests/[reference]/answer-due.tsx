import { getLocale, getTranslations } from "next-intl/server";
import { formatDeadline, formatRemaining, formatSlot } from "@/lib/format";
import type { CustomerRequest } from "@/lib/requests/read-customer-request";

/** Until when an answer is awaited, how long that is, and what comes of none. */
export async function AnswerDue({ request, now }: { request: CustomerRequest; now: Date }) {
  const { customerDueAt, meeting, isMeetingStanding } = request;
  if (!customerDueAt) return null;
  const [t, language] = await Promise.all([getTranslations("request.answer"), getLocale()]);
  return (
    <div>
      <p>
        {t("due")} <strong>{formatDeadline(customerDueAt, language)}</strong>
        <span className="ml-3 inline-block whitespace-nowrap">
          {formatRemaining(now, customerDueAt, language)}
        </span>
      </p>
      <p className="text-muted text-support">
        {meeting && isMeetingStanding
          ? t("lateStands", { slot: formatSlot(meeting, language) })
          : t("lateEnds")}
      </p>
    </div>
  );
}
