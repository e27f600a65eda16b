import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { textParameter } from "@/app/_server/search-parameters";
import { BackLink } from "@/app/_ui/back-link";
import { StatusChip } from "@/app/_ui/status-chip";
import { WidePage } from "@/app/_ui/wide-page";
import { ActionList } from "./_status/action-list";
import { ChangedNotice } from "./_status/changed-notice";
import { DonePanel } from "./_status/done-panel";
import { FeedbackSection } from "./_status/feedback-section";
import { MessageThread } from "./_status/message-thread";
import { NowBox } from "./_status/now-box";
import { RequestDetails } from "./_status/request-details";
import { RequestTimeline } from "./_status/request-timeline";
import { SessionRecord } from "./_status/session-record";
import { WatchForm } from "./_status/watch-form";
import { ownRequest } from "./own-request";

type Props = PageProps<"/requests/[reference]">;

async function isJustSent({ params, searchParams }: Props) {
  const [{ request }, { done }] = await Promise.all([ownRequest(params), searchParams]);
  return textParameter(done) === "1" && request.status === "requested" && request.isRequester;
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const [t, { request }, isDone] = await Promise.all([
    getTranslations("request"),
    ownRequest(props.params),
    isJustSent(props),
  ]);
  return { title: isDone ? t("done.title") : t("title", { reference: request.reference }) };
}

/** One request: what happens now and who acts, what happened, what was agreed, what can be done. */
export default async function RequestPage(props: Props) {
  const { request, now } = await ownRequest(props.params);
  if (await isJustSent(props)) return <DonePanel request={request} />;
  const [t, { changed }] = await Promise.all([getTranslations("request"), props.searchParams]);
  const isHeld = request.status === "completed";
  return (
    <WidePage>
      <BackLink href="/requests" />
      <ChangedNotice changed={textParameter(changed)} />
      <header className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <h1 className="tabular-nums">{t("title", { reference: request.reference })}</h1>
        <StatusChip audience="customer" status={request.status} />
      </header>
      <NowBox request={request} now={now} />
      <div className="grid grid-cols-[minmax(0,1fr)] gap-10 lg:grid-cols-[minmax(0,1fr)_20rem]">
        {isHeld ? (
          <div className="sections lg:col-start-1 lg:row-start-1">
            <SessionRecord request={request} />
            <FeedbackSection request={request} />
          </div>
        ) : null}
        <aside className={`lg:col-start-2 lg:row-start-1 ${isHeld ? "lg:row-span-2" : ""}`}>
          <RequestTimeline steps={request.timeline} />
        </aside>
        <div className="sections lg:col-start-1">
          <MessageThread messages={request.messages} />
          <RequestDetails request={request} />
        </div>
      </div>
      <ActionList request={request} now={now} />
      <WatchForm request={request} />
    </WidePage>
  );
}
