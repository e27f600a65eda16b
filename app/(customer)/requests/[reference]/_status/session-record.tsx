import { getLocale, getTranslations } from "next-intl/server";
import { SlotTime } from "@/app/_ui/slot-time";
import { Time } from "@/app/_ui/time";
import { formatDay } from "@/lib/format";
import type { CustomerRequest } from "@/lib/requests/read-customer-request";
import type { CustomerFollowUp } from "@/lib/requests/view-customer-row";

/** 「実施の記録」: when the meeting was held, and what stays to be answered in a ticket. */
export async function SessionRecord({ request }: { request: CustomerRequest }) {
  const { meeting, followUps } = request;
  if (!meeting) return null;
  const t = await getTranslations("request.record");
  return (
    <section className="stack">
      <h2>{t("heading")}</h2>
      <p>
        <span className="block text-muted text-support">{t("held")}</span>
        <strong>
          <SlotTime slot={meeting} />
        </strong>
      </p>
      {followUps.length === 0 ? (
        <p>{t("noFollowUps")}</p>
      ) : (
        <div className="stack gap-2">
          <h3>{t("followUps")}</h3>
          <ul className="border-rule border-t">
            {followUps.map((followUp) => (
              <FollowUpLine key={followUp.id} followUp={followUp} />
            ))}
          </ul>
        </div>
      )}
    </section>
  );
}

async function FollowUpLine({ followUp: { text, dueOn, ticketNumber } }: { followUp: CustomerFollowUp }) {
  const [t, language] = await Promise.all([getTranslations("request.record"), getLocale()]);
  return (
    <li className="border-rule border-b py-3">
      <p className="whitespace-pre-line">{text}</p>
      {dueOn || ticketNumber ? (
        <p className="flex flex-wrap gap-x-4 text-muted text-support">
          {dueOn ? <Time at={dueOn}>{t("due", { day: formatDay(dueOn, language) })}</Time> : null}
          {ticketNumber ? <span>{t("ticket", { number: ticketNumber })}</span> : null}
        </p>
      ) : null}
    </li>
  );
}
