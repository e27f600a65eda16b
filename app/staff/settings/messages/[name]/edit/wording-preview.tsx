"use client";

import { useContext } from "react";
import type { FormState } from "@/app/_server/form-state";
import { FocusedBox } from "@/app/_ui/focused-box";
import { FormContext } from "@/app/_ui/form-context";
import { MailSampleView, type SampleWords } from "@/app/_ui/mail-sample-view";
import type { MailSample } from "@/lib/notices/mail-samples";

type PreviewWords = SampleWords & { readonly heading: string; readonly note: string };

/** The sample with what was typed, once somebody asked for it. */
export function WordingPreview({ words }: { readonly words: PreviewWords }) {
  const state = useContext(FormContext)?.state;
  const sample = state ? sampleIn(state) : null;
  if (!state || !sample) return null;
  return (
    <FocusedBox
      role="group"
      aria-labelledby="preview-heading"
      signal={state.attempt}
      className="stack rounded-card border border-edge p-4"
    >
      <h2 id="preview-heading">{words.heading}</h2>
      <p className="text-muted">{words.note}</p>
      <MailSampleView sample={sample} words={words} />
    </FocusedBox>
  );
}

function sampleIn(state: FormState): MailSample | null {
  const sample = "sample" in state ? state.sample : null;
  return isSample(sample) ? sample : null;
}

function isSample(value: unknown): value is MailSample {
  return typeof value === "object" && value !== null && "bodyHtml" in value && "invite" in value;
}
