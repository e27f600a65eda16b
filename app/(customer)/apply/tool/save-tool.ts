"use server";

import { z } from "zod";
import { formAction } from "@/app/_server/form-action";
import type { FormState } from "@/app/_server/form-state";
import { saveDraftStep } from "@/lib/requests/save-draft-step";
import { toolFormSchema } from "@/lib/requests/schema";
import { vetMeetingLink } from "@/lib/rules/meeting-link/vet-meeting-link";
import { readFields } from "../../_form/read-fields";
import { nextStepPath } from "../from-review";
import { fieldsOfChoice } from "./tool-choice";

const schema = toolFormSchema
  .extend({ from: z.string().default("") })
  .transform((fields) => ({ ...fields, ...fieldsOfChoice(fields.tool) }));

const action = formAction({
  who: "member",
  parse: (form) => readFields(schema, form),
  run: ({ actor, now, input }) =>
    saveDraftStep({ actor, now, kind: "apply", step: { name: "tool", form: input } }),
  done: (_saved, input) =>
    nextStepPath(input, isInvitation(input) ? "/apply/topic?url=extracted" : "/apply/topic"),
});

/** Whether the link had to be taken out of a longer text: the next page asks to look at it. */
function isInvitation({ tool, urlWhen, meetingUrl }: z.infer<typeof schema>): boolean {
  return tool === "own" && urlWhen === "now" && vetMeetingLink(meetingUrl).extracted;
}

/** Judges and keeps the meeting tool. */
export async function saveTool(state: FormState, form: FormData): Promise<FormState> {
  return action(state, form);
}
