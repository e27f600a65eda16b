"use client";

import { useContext } from "react";
import type { FormState } from "@/app/_server/form-state";
import { FocusedBox } from "@/app/_ui/focused-box";
import { FormContext } from "@/app/_ui/form-context";
import { Icon } from "@/app/_ui/icon";

/** A mail as the customer will get it. */
export type Preview = {
  readonly subject: string;
  readonly bodyText: string;
  readonly language: string;
  /** What the calendar file that goes along asks for; null when none does. */
  readonly invite: "REQUEST" | "CANCEL" | null;
};

/** Finished words of the reader's language. */
export type PreviewWords = {
  readonly heading: string;
  readonly note: string;
  readonly subject: string;
  readonly none: string;
  readonly invite: Readonly<Record<"REQUEST" | "CANCEL", string>>;
};

/** The customer's mail: made from what was typed last, else from the form as it was opened. */
export function PreviewPane({
  initial,
  words,
}: {
  readonly initial: Preview | null;
  readonly words: PreviewWords;
}) {
  const state = useContext(FormContext)?.state;
  const answered = state && state.attempt > 0;
  const preview = answered ? previewOf(state) : initial;
  return (
    <FocusedBox
      role="group"
      aria-labelledby="preview-heading"
      signal={answered && state.errors.length === 0 ? state.attempt : 0}
      className="stack gap-2 rounded-card border border-edge bg-surface p-4"
    >
      <h2 id="preview-heading">{words.heading}</h2>
      <p className="text-muted">{words.note}</p>
      {preview === null ? (
        <p>{words.none}</p>
      ) : (
        <>
          <p lang={preview.language}>
            <span className="mr-2 text-muted">{words.subject}</span>
            <b>{preview.subject}</b>
          </p>
          <div lang={preview.language} className="whitespace-pre-wrap border-rule border-t pt-3">
            {preview.bodyText}
          </div>
          {preview.invite === null ? null : (
            <p className="flex gap-2 border-rule border-t pt-3">
              <Icon name="calendar" />
              {words.invite[preview.invite]}
            </p>
          )}
        </>
      )}
    </FocusedBox>
  );
}

function previewOf(state: FormState): Preview | null {
  const preview = "preview" in state ? state.preview : null;
  return isPreview(preview) ? preview : null;
}

function isPreview(value: unknown): value is Preview {
  return typeof value === "object" && value !== null && "subject" in value && "bodyText" in value;
}
