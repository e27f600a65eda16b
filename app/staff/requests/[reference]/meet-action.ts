"use server";

import { formAction } from "@/app/_server/form-action";
import { textField } from "@/app/_server/text-field";
import { retryMeetEvent } from "@/lib/meet/retry-meet-event";
import { ok } from "@/lib/result";
import { staffRequestPath } from "./decision-paths";

/** Has Google asked at once. */
export const retryMeet = formAction({
  who: "staff",
  parse: (form) => ok({ reference: textField(form, "reference") }),
  run: ({ actor, now, input }) => retryMeetEvent({ actor, now, ...input }),
  done: ({ reference }) => staffRequestPath(reference, "meet"),
});
