import type { Metadata } from "next";
import { getLocale } from "next-intl/server";
import { requireStaff } from "@/app/_server/actor";
import { type SearchParameters, textParameter } from "@/app/_server/search-parameters";
import { BackLink } from "@/app/_ui/back-link";
import { Notice } from "@/app/_ui/notice";
import { businessNow } from "@/lib/clock";
import { readMeetState } from "@/lib/meet/read-meet-state";
import { readStaffRequest } from "@/lib/requests/read-staff-request";
import { isOpenStatus } from "@/lib/rules/request-status";
import { translatorFor } from "@/lib/words";
import { ResendNotice } from "../../mails/resend-notice";
import { outcomeOf } from "../../mails/resend-paths";
import { viewOf } from "../../view-of";
import { ActionsSection } from "./actions-section";
import { AssignForm } from "./assign-form";
import { ClaimButton } from "./claim-button";
import { CustomerSection, FollowUpsSection, MonthsSection, OthersSection } from "./customer-section";
import { DONE_NOTICES } from "./decision-paths";
import { FeedbackSection } from "./feedback-section";
import { HistorySection } from "./history-section";
import { MailsSection } from "./mails-section";
import { MeetNotice } from "./meet-notice";
import { NotesSection } from "./notes-section";
import { RequestHead } from "./request-head";
import { SlotsSection } from "./slots-section";
import { ThreadSection } from "./thread-section";
import { ToolSection } from "./tool-section";
import { TopicSection } from "./topic-section";

type Props = { readonly params: Promise<{ reference: string }>; readonly searchParams: SearchParameters };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await params).reference };
}

/** One request at the staff desk: both candidates with who is free, what can be done, and all that is known. */
export default async function StaffRequestPage({ params, searchParams }: Props) {
  const actor = await requireStaff();
  const { reference } = await params;
  const now = businessNow();
  const language = await getLocale();
  const say = translatorFor(language);
  const request = viewOf(await readStaffRequest({ actor, reference, now }));
  const meet = viewOf(await readMeetState({ actor, reference, now }));
  const isOpen = isOpenStatus(request.status);
  const asked = textParameter((await searchParams).done);
  const done = DONE_NOTICES.find((notice) => notice === asked);
  const isMailWaiting = done === "confirmed" && (meet.state === "making" || meet.state === "failed");
  return (
    <>
      <BackLink href="/staff/requests">{say("staff.detail.back")}</BackLink>
      {done ? (
        <Notice tone={done === "taken" ? "warning" : "success"} isResult>
          <p>
            {say(`staff.detail.done.${isMailWaiting ? "confirmed_waiting" : done}`, {
              reference: request.reference,
            })}
          </p>
        </Notice>
      ) : null}
      <ResendNotice outcome={outcomeOf(textParameter((await searchParams).mail))} language={language} />
      <RequestHead request={request} now={now} language={language} />
      <MeetNotice
        meet={meet}
        reference={request.reference}
        isPasteable={request.actions.some(
          ({ event, closed }) => event === "set_meeting_url" && closed === null,
        )}
        language={language}
      />
      {isOpen ? null : <p className="text-muted">{say("staff.detail.ended")}</p>}
      <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-6 xl:grid-cols-[minmax(0,2fr)_minmax(0,1fr)]">
        <div className="sections">
          <SlotsSection request={request} language={language} />
          <ActionsSection request={request} language={language} />
          <TopicSection topic={request.topic} language={language} />
          <ToolSection tool={request.tool} language={language} />
          <ThreadSection thread={request.thread} language={language} />
          <FollowUpsSection request={request} language={language} />
          <FeedbackSection feedback={request.feedback} language={language} />
          <HistorySection history={request.history} language={language} />
          <MailsSection mails={request.mails} language={language} />
        </div>
        <div className="sections">
          {isOpen ? (
            <div className="stack gap-3 border-rule border-t pt-4">
              {request.assignee ? null : (
                <ClaimButton
                  reference={request.reference}
                  staffId={actor.staffId}
                  label={say("staff.detail.claim")}
                />
              )}
              <AssignForm request={request} language={language} />
            </div>
          ) : null}
          <NotesSection request={request} language={language} />
          <CustomerSection request={request} language={language} />
          <MonthsSection request={request} language={language} />
          <OthersSection request={request} language={language} />
        </div>
      </div>
    </>
  );
}
