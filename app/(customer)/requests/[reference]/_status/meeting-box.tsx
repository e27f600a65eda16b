import { getLocale, getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { currentPerson } from "@/app/_server/actor";
import { buttonClasses } from "@/app/_ui/button-classes";
import { ButtonLink } from "@/app/_ui/button-link";
import { Definition } from "@/app/_ui/definition";
import { Icon } from "@/app/_ui/icon";
import { formatDeadline, formatSlot, formatSlotInZone } from "@/lib/format";
import type { CustomerRequest } from "@/lib/requests/read-customer-request";
import { actionOn } from "../own-request";

const JAPAN = "Asia/Tokyo";

/** The agreed meeting: when, by which link, and from when one can join. */
export async function MeetingBox({ request, now }: { request: CustomerRequest; now: Date }) {
  const [t, language, person] = await Promise.all([
    getTranslations("request.meeting"),
    getLocale(),
    currentPerson(),
  ]);
  const { meeting, meetingUrl, meetingCode, status, policy } = request;
  if (!meeting) return null;
  const zone = person?.timeZone ?? JAPAN;
  const isOver = meeting.end <= now;
  return (
    <div className="stack border-rule border-t pt-4">
      <dl className="stack gap-3">
        <Definition name={status === "confirmed" ? t("when") : t("standing")}>
          <span className="text-slot">{formatSlot(meeting, language)}</span>
        </Definition>
        {zone === JAPAN ? null : (
          <Definition name={t("there")}>{formatSlotInZone(meeting, zone, language)}</Definition>
        )}
        {isOver ? null : <MeetingLink request={request} />}
        {meetingCode && !isOver ? <Definition name={t("code")}>{meetingCode}</Definition> : null}
      </dl>
      {meetingUrl && !isOver ? (
        request.canJoin ? (
          <p>
            <a href={meetingUrl} rel="noreferrer" className={`no-underline ${buttonClasses("primary")}`}>
              {t("join")}
              <Icon name="external" />
            </a>
          </p>
        ) : (
          <p className="text-muted">{t("joinFrom", { minutes: policy.joinOpensMinutes })}</p>
        )
      ) : null}
    </div>
  );
}

/** The link, always there to be copied; before there is one, who sends it and until when. */
async function MeetingLink({ request }: { request: CustomerRequest }) {
  const [t, now, language] = await Promise.all([
    getTranslations("request.meeting"),
    getTranslations("request.now"),
    getLocale(),
  ]);
  const { reference, meetingUrl, urlDueAt } = request;
  const named = (children: ReactNode) => <Definition name={t("url")}>{children}</Definition>;
  if (meetingUrl) {
    return named(
      <a href={meetingUrl} rel="noreferrer" className="inline-block min-h-11 break-all py-2 font-normal">
        {meetingUrl}
      </a>,
    );
  }
  if (!urlDueAt) return named(<span className="font-normal">{t("urlSoon")}</span>);
  return named(
    <span className="stack gap-3 font-normal">
      <span>{t("urlDue", { deadline: formatDeadline(urlDueAt, language) })}</span>
      {actionOn(request, "set_meeting_url")?.closed === null ? (
        <span>
          <ButtonLink href={`/requests/${reference}/url`}>{now("sendUrl")}</ButtonLink>
        </span>
      ) : null}
    </span>,
  );
}
