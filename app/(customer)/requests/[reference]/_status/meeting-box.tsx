import { getLocale, getTranslations } from "next-intl/server";
import { currentPerson } from "@/app/_server/actor";
import { buttonClasses } from "@/app/_ui/button-classes";
import { Definition } from "@/app/_ui/definition";
import { Icon } from "@/app/_ui/icon";
import { formatSlot, formatSlotIfElsewhere } from "@/lib/format";
import type { CustomerRequest } from "@/lib/requests/read-customer-request";
import { JAPAN_ZONE } from "@/lib/time-zone";
import { MeetingLink } from "./meeting-link";

/** The agreed meeting: when, by which link, from when one can join, and the way into one's calendar. */
export async function MeetingBox({ request, now }: { request: CustomerRequest; now: Date }) {
  const [t, language, person] = await Promise.all([
    getTranslations("request.meeting"),
    getLocale(),
    currentPerson(),
  ]);
  const { meeting, meetingUrl, meetingCode, status, reference } = request;
  if (!meeting) return null;
  const there = formatSlotIfElsewhere(meeting, person?.timeZone ?? JAPAN_ZONE, language);
  const isOver = meeting.end <= now;
  return (
    <div className="stack border-rule border-t pt-4">
      <dl className="stack gap-3">
        <Definition name={status === "confirmed" ? t("when") : t("standing")}>
          <span className="text-slot">{formatSlot(meeting, language)}</span>
        </Definition>
        {there === null ? null : <Definition name={t("there")}>{there}</Definition>}
        {isOver ? null : <MeetingLink request={request} now={now} />}
        {meetingCode && !isOver ? <Definition name={t("code")}>{meetingCode}</Definition> : null}
      </dl>
      {isOver ? null : (
        <div className="flex flex-wrap items-center gap-x-4 gap-y-3">
          {meetingUrl ? <JoinLink request={request} meetingUrl={meetingUrl} /> : null}
          <a
            href={`/requests/${reference}/calendar.ics`}
            download={`${reference}.ics`}
            className={`no-underline ${buttonClasses("secondary")}`}
          >
            <Icon name="calendar" />
            {t("calendar")}
          </a>
        </div>
      )}
    </div>
  );
}

async function JoinLink({ request, meetingUrl }: { request: CustomerRequest; meetingUrl: string }) {
  const t = await getTranslations("request.meeting");
  if (!request.canJoin) {
    return <p className="w-full text-muted">{t("joinFrom", { minutes: request.policy.joinOpensMinutes })}</p>;
  }
  return (
    <a href={meetingUrl} rel="noreferrer" className={`no-underline ${buttonClasses("primary")}`}>
      {t("join")}
      <Icon name="external" />
    </a>
  );
}
