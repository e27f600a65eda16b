import { getLocale, getTranslations } from "next-intl/server";
import { ButtonLink } from "@/app/_ui/button-link";
import { CopyButton } from "@/app/_ui/copy-button";
import { Definition } from "@/app/_ui/definition";
import { formatDeadline } from "@/lib/format";
import type { CustomerRequest } from "@/lib/requests/read-customer-request";
import { actionOn } from "../own-request";

/** The link, always there to be copied; before there is one, who sends it and until when. */
export async function MeetingLink({ request, now }: { request: CustomerRequest; now: Date }) {
  const t = await getTranslations("request.meeting");
  const { meetingUrl } = request;
  return (
    <Definition name={t("url")}>
      {meetingUrl ? (
        <div className="flex flex-wrap items-center gap-x-4 gap-y-2 font-normal">
          <a href={meetingUrl} rel="noreferrer" className="inline-block min-h-11 break-all py-2">
            {meetingUrl}
          </a>
          <CopyButton text={meetingUrl} label={t("copy")} copied={t("copied")} />
        </div>
      ) : (
        <AwaitedLink request={request} now={now} />
      )}
    </Definition>
  );
}

async function AwaitedLink({ request, now }: { request: CustomerRequest; now: Date }) {
  const [t, words, language] = await Promise.all([
    getTranslations("request.meeting"),
    getTranslations("request.now"),
    getLocale(),
  ]);
  const { reference, urlDueAt } = request;
  if (!urlDueAt) return <span className="font-normal">{t("urlSoon")}</span>;
  if (urlDueAt <= now) return <span className="font-normal">{t("urlLate")}</span>;
  return (
    <div className="stack gap-3 font-normal">
      <p>{t("urlDue", { deadline: formatDeadline(urlDueAt, language) })}</p>
      {actionOn(request, "set_meeting_url")?.closed === null ? (
        <p>
          <ButtonLink href={`/requests/${reference}/url`}>{words("sendUrl")}</ButtonLink>
        </p>
      ) : null}
    </div>
  );
}
