"use server";

import { formAction } from "@/app/_server/form-action";
import { refreshed } from "@/app/_server/refreshed";
import { textField } from "@/app/_server/text-field";
import { addInternalNote } from "@/lib/requests/add-internal-note";
import { assignRequest } from "@/lib/requests/assign-request";
import { ok } from "@/lib/result";
import { staffRequestPath } from "./decision-paths";

/** Sets who works on a request. */
export const assign = formAction({
  who: "staff",
  parse: (form) =>
    ok({
      reference: textField(form, "reference"),
      assigneeId: textField(form, "assigneeId") || null,
      seenAssigneeId: textField(form, "seenAssigneeId") || null,
    }),
  run: ({ actor, input }) => refreshed(assignRequest({ actor, ...input })),
  done: ({ reference, isAsAsked }) => staffRequestPath(reference, isAsAsked ? "assigned" : "taken"),
});

/** Keeps an internal note. */
export const addNote = formAction({
  who: "staff",
  parse: (form) => ok({ reference: textField(form, "reference"), body: textField(form, "note") }),
  run: ({ actor, now, input }) => addInternalNote({ actor, now, ...input }),
  done: ({ reference }) => staffRequestPath(reference, "noted"),
});
