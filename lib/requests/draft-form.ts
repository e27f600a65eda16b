import { z } from "zod";
import { requestFormSchema } from "./schema";

export const DRAFT_KINDS = ["apply", "change", "offer"] as const;
/** What a draft will become: a request, a wish for another date, or two new candidates. */
export type DraftKind = (typeof DRAFT_KINDS)[number];

/** Everything a person has typed so far. Only what passed its step's rules gets in. */
export const draftFormSchema = requestFormSchema.extend({
  /** A word to support that goes with other dates. */
  message: z.string().default(""),
  /** "on" when the link was taken out of a pasted invitation: the person is asked to look at it. */
  isUrlExtracted: z.string().default(""),
});
export type DraftForm = z.infer<typeof draftFormSchema>;

export const EMPTY_DRAFT_FORM: DraftForm = draftFormSchema.parse({});

export type Draft = {
  readonly form: DraftForm;
  /** Becomes the request's key, so that one draft makes one request. */
  readonly requestKey: string;
  readonly savedAt: Date;
  /** The end of its 14 days, if it is not saved again before. */
  readonly keptUntil: Date;
};

/** How long a draft is kept after its last save, in days. */
export const DRAFT_DAYS = 14;
