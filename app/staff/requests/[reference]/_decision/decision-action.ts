import { formAction } from "@/app/_server/form-action";
import type { FormState } from "@/app/_server/form-state";
import { refreshed } from "@/app/_server/refreshed";
import { textField } from "@/app/_server/text-field";
import type { StaffActor } from "@/lib/auth/actor";
import { type NoticeDraft, type NoticePreview, previewCustomerNotice } from "@/lib/notices/preview-notice";
import type { Receipt } from "@/lib/requests/command";
import { ok, type Result, refused } from "@/lib/result";
import { type DoneNotice, staffRequestPath } from "../decision-paths";

/** A form's answer with the customer's mail made from what was typed. */
export type DecisionState = FormState & { readonly preview: NoticePreview | null };

type Target = { readonly reference: string; readonly version: number };
type Command = Target & { readonly actor: StaffActor; readonly now: Date };

export type DecisionSpec<Input> = {
  readonly notice: DoneNotice;
  readonly parse: (form: FormData) => Input;
  /** What the mail is made from; null while too little is typed for one. */
  readonly draft: (command: Command, input: Input) => Promise<NoticeDraft | null> | NoticeDraft | null;
  readonly run: (command: Command, input: Input) => Promise<Result<Receipt>>;
};

/**
 * Makes the server action of a staff decision. 「文面を確認する」 answers with the customer's mail as it
 * would go out and changes nothing; the other button decides. A refusal keeps what was typed, renews
 * the page around it and shows the mail again.
 */
export function decisionAction<Input>({ notice, parse, draft, run }: DecisionSpec<Input>) {
  const read = (form: FormData): Result<Target & { input: Input }> =>
    ok({ reference: textField(form, "reference"), version: versionOf(form), input: parse(form) });

  const decide = formAction({
    who: "staff",
    parse: read,
    run: ({ actor, now, input: { input, ...target } }) => refreshed(run({ ...target, actor, now }, input)),
    done: ({ reference }) => staffRequestPath(reference, notice),
  });

  const preview = async (state: FormState, form: FormData): Promise<DecisionState> => {
    let found: NoticePreview | null = null;
    const ask = formAction({
      who: "staff",
      parse: read,
      run: async ({ actor, now, input: { input, ...target } }) => {
        const typed = await draft({ ...target, actor, now }, input);
        const result = typed === null ? refused() : await previewCustomerNotice(typed);
        if (result.outcome !== "ok") return result;
        found = result.value;
        return refused();
      },
      done: () => "",
    });
    const answer = await ask(state, form);
    return { ...answer, preview: found };
  };

  return async (state: FormState, form: FormData): Promise<DecisionState> => {
    if (form instanceof FormData && textField(form, "intent") === "preview") return preview(state, form);
    const refusal = await decide(state, form);
    const isSignedOut = refusal.signInPath !== undefined;
    return { ...refusal, preview: isSignedOut ? null : (await preview(state, form)).preview };
  };
}

function versionOf(form: FormData): number {
  const version = Number(textField(form, "version"));
  return Number.isSafeInteger(version) ? version : 0;
}
