import { getLocale, getTranslations } from "next-intl/server";
import { ButtonLink } from "@/app/_ui/button-link";
import { Card } from "@/app/_ui/card";
import { formatDeadline, formatRemaining } from "@/lib/format";
import type { CustomerRequest } from "@/lib/requests/read-customer-request";
import { actionOn } from "../own-request";
import { MeetingBox } from "./meeting-box";
import { nowSentence } from "./now-sentence";

// After these a new application is the way on.
const ENDED_WITHOUT_MEETING: readonly CustomerRequest["status"][] = [
  "declined",
  "withdrawn",
  "cancelled",
  "expired",
];

/** The top of a request's page: where it stands, what the reader owes, and the meeting once there is one. */
export async function NowBox({ request, now }: { request: CustomerRequest; now: Date }) {
  const [t, language] = await Promise.all([getTranslations("request.now"), getLocale()]);
  const { reference, customerDueAt } = request;
  const isOpenTo = (event: "accept_alternate" | "answer_info") => actionOn(request, event)?.closed === null;
  const isOwed = isOpenTo("accept_alternate") || isOpenTo("answer_info");
  return (
    <Card>
      <h2 className="text-body text-muted">{t("heading")}</h2>
      <p className="text-slot">{nowSentence(request, now, language)}</p>
      {isOwed && customerDueAt ? (
        <p>
          {t("dueAt")} <strong>{formatDeadline(customerDueAt, language)}</strong>
          <span className="ml-3 inline-block whitespace-nowrap">
            {formatRemaining(now, customerDueAt, language)}
          </span>
        </p>
      ) : null}
      {isOpenTo("accept_alternate") ? (
        <p>
          <ButtonLink href={`/requests/${reference}/answer`}>{t("answer")}</ButtonLink>
        </p>
      ) : null}
      {isOpenTo("answer_info") ? (
        <p>
          <ButtonLink href={`/requests/${reference}/reply`}>{t("reply")}</ButtonLink>
        </p>
      ) : null}
      {request.isMeetingStanding ? <MeetingBox request={request} now={now} /> : null}
      {ENDED_WITHOUT_MEETING.includes(request.status) ? (
        <p>
          <ButtonLink href="/" kind="secondary">
            {t("again")}
          </ButtonLink>
        </p>
      ) : null}
    </Card>
  );
}
