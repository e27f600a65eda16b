"use server";

import { refresh } from "next/cache";
import { redirect } from "next/navigation";
import { formAction } from "@/app/_server/form-action";
import { emptyFormState } from "@/app/_server/form-state";
import { textField } from "@/app/_server/text-field";
import { resendMail } from "@/lib/mail/resend-mail";
import { ok } from "@/lib/result";
import { afterResendPath } from "./resend-paths";

const resend = formAction({
  who: "staff",
  parse: (form) =>
    ok({
      mailId: textField(form, "mailId"),
      seenResends: Number(textField(form, "seenResends")),
      place: textField(form, "place") === "request" ? ("request" as const) : ("mails" as const),
    }),
  run: async ({ actor, now, input: { mailId, seenResends } }) => {
    const result = await resendMail({ actor, mailId, seenResends, now });
    // The banner above the page counts as well.
    refresh();
    return result;
  },
  done: ({ reference, outcome }, { place }) => afterResendPath(place, reference, outcome),
});

/** 「もう一度送る」: sends a mail again; the page says what came of it. */
export async function resendOne(form: FormData): Promise<void> {
  const state = await resend(emptyFormState(), form);
  if (state.signInPath) redirect(state.signInPath);
}
