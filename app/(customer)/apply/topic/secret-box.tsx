"use client";

import { Button } from "@/app/_ui/button";
import { buttonClasses } from "@/app/_ui/button-classes";
import { useField } from "@/app/_ui/form-context";
import { suspectedFields } from "@/lib/rules/judge-topic";

export type SecretWords = { readonly question: string; readonly mend: string; readonly proceed: string };

/** Asks once, after the text was sent, whether what looks like a key is none: mend it, or go on. */
export function SecretBox({ words }: { readonly words: SecretWords }) {
  const { value: topic, attempt } = useField("topic");
  const { value: references } = useField("references");
  const { value: requests } = useField("requests");
  const { value: acknowledged } = useField("isSecretAcknowledged");
  if (acknowledged === "on") return <input type="hidden" name="isSecretAcknowledged" value="on" />;
  const [first] = attempt > 0 ? suspectedFields({ topic, references, requests }) : [];
  if (first === undefined) return null;
  return (
    <div className="stack gap-3 rounded-card border border-current/30 bg-warning-tint p-4 text-warning sm:p-6">
      {/* Enter in a field presses the first button of its form, which must not be the one that waves through. */}
      <button type="submit" className="sr-only" tabIndex={-1} aria-hidden="true" />
      <p className="font-bold text-ink">{words.question}</p>
      <p className="flex flex-wrap gap-3">
        <a href={`#${first}`} className={`no-underline ${buttonClasses("secondary")}`}>
          {words.mend}
        </a>
        <Button kind="secondary" name="isSecretAcknowledged" value="on">
          {words.proceed}
        </Button>
      </p>
    </div>
  );
}
