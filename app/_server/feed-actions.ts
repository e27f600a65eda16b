import { refresh } from "next/cache";
import { redirect } from "next/navigation";
import { createFeed } from "@/lib/calendar/create-feed";
import { revokeFeed } from "@/lib/calendar/revoke-feed";
import { ok, refused } from "@/lib/result";
import { formAction } from "./form-action";
import { emptyFormState, type FormState } from "./form-state";
import { textField } from "./text-field";

/** The answer to making a feed: its address, which is shown this once and stands nowhere else. */
export type NewFeedState = FormState & { readonly address: string | null };

type Owner = "member" | "staff";

/** Makes the action that makes a feed. It answers with the address in the page, not by a redirect. */
export function createFeedAction(who: Owner) {
  return async (state: FormState, form: FormData): Promise<NewFeedState> => {
    let address: string | null = null;
    const create = formAction({
      who,
      parse: () => ok(null),
      run: async ({ actor, now }) => {
        const result = await createFeed({ actor, now });
        if (result.outcome !== "ok") return result;
        address = result.value.address;
        refresh();
        return refused();
      },
      done: () => "",
    });
    return { ...(await create(state, form)), address };
  };
}

/** Makes the action that stops a feed and comes back to its page. */
export function revokeFeedAction(who: Owner, path: string) {
  const revoke = formAction({
    who,
    parse: (form) => ok({ feedId: textField(form, "feedId") }),
    run: ({ actor, now, input }) => revokeFeed({ actor, now, ...input }),
    done: () => `${path}?done=revoked`,
  });
  return async (form: FormData): Promise<void> => {
    const state = await revoke(emptyFormState(), form);
    if (state.signInPath) redirect(state.signInPath);
  };
}
