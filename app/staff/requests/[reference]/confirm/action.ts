"use server";

import { textField } from "@/app/_server/text-field";
import { confirmRequest } from "@/lib/requests/confirm-request";
import { readStaffRequest } from "@/lib/requests/read-staff-request";
import { decisionAction } from "../_decision/decision-action";

const isMakeChosen = (form: FormData) => textField(form, "urlWay") === "make";

/** Confirms one of the candidates with a host. */
export const confirm = decisionAction({
  notice: "confirmed",
  parse: (form) => ({
    candidateRank: Number(textField(form, "candidateRank")),
    hostId: textField(form, "hostId"),
    // What was typed before the other way was chosen counts for nothing.
    meetingUrl: isMakeChosen(form) ? "" : textField(form, "meetingUrl"),
    isMeetMade: isMakeChosen(form),
    message: textField(form, "message"),
    overrideReason: textField(form, "overrideReason"),
  }),
  draft: async ({ actor, reference, now }, { candidateRank, meetingUrl, isMeetMade, message }) => {
    const request = await readStaffRequest({ actor, reference, now });
    const slots = request.outcome === "ok" ? request.value.candidates : [];
    const slot = slots.find(({ rank }) => rank === candidateRank)?.slot;
    return slot ? { actor, reference, event: "confirm", slot, meetingUrl, isMeetMade, message, now } : null;
  },
  run: (command, input) => confirmRequest({ ...command, ...input }),
});
