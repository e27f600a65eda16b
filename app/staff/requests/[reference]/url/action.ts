"use server";

import { textField } from "@/app/_server/text-field";
import { setMeetingUrl } from "@/lib/requests/set-meeting-url";
import { decisionAction } from "../_decision/decision-action";

/** Sets the joining URL of an agreed meeting. */
export const setUrl = decisionAction({
  notice: "url",
  parse: (form) => ({ meetingUrl: textField(form, "meetingUrl") }),
  draft: ({ actor, reference, now }, { meetingUrl }) => ({
    actor,
    reference,
    event: "set_meeting_url",
    message: "",
    meetingUrl,
    now,
  }),
  run: (command, { meetingUrl }) => setMeetingUrl({ ...command, meetingUrl, isGuestConfirmed: true }),
});
