import { getTranslations } from "next-intl/server";
import { Card } from "@/app/_ui/card";
import { SlotTime } from "@/app/_ui/slot-time";
import type { CustomerRequest } from "@/lib/requests/read-customer-request";

/** 「いまの日時」 of an agreed meeting, and that it stays until a new one is agreed. */
export async function CurrentMeeting({
  request: { meeting, isMeetingStanding },
}: {
  request: CustomerRequest;
}) {
  if (!meeting || !isMeetingStanding) return null;
  const t = await getTranslations("request.change");
  return (
    <Card className="gap-1">
      <h2 className="text-body text-muted">{t("current")}</h2>
      <p className="font-bold text-slot">
        <SlotTime slot={meeting} />
      </p>
      <p>{t("keep")}</p>
    </Card>
  );
}
