import { database } from "../db";
import { NOT_FOUND, ok, type Result } from "../result";
import type { Refusal } from "../rules/refusal";
import type { Draft } from "./draft-form";
import { type DraftKey, draftOwnerOf } from "./draft-owner";
import { type DraftStep, judgeDraftStep } from "./judge-draft-step";
import { loadDraft } from "./read-draft";

/** A draft and what is missing or no longer possible in each of its steps at this moment. */
export type DraftStanding = {
  readonly draft: Draft;
  readonly refusals: Readonly<Record<DraftStep["name"], readonly Refusal[]>>;
};

/** The actor's draft judged anew, since days pass and times are taken; null without a draft. */
export async function readDraftStanding(key: DraftKey): Promise<Result<DraftStanding | null>> {
  const owner = await draftOwnerOf(database(), key);
  if (!owner) return NOT_FOUND;
  const draft = await loadDraft(database(), owner, key.now);
  if (!draft) return ok(null);
  const { form } = draft;
  const judge = async (step: DraftStep) => (await judgeDraftStep(database(), owner, step, key.now)).refusals;
  return ok({
    draft,
    refusals: {
      slots: await judge({ name: "slots", form, message: form.message }),
      tool: await judge({ name: "tool", form }),
      topic: await judge({ name: "topic", form }),
    },
  });
}
