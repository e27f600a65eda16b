"use client";

import { CheckBox } from "@/app/_ui/check-box";
import { useField } from "@/app/_ui/form-context";
import { isSecretSuspected } from "@/lib/rules/judge-topic";

/** Asks once, after the text was sent, whether what looks like a key is none. */
export function SecretBox({ label, support }: { readonly label: string; readonly support: string }) {
  const { value: topic, attempt } = useField("topic");
  const { value: references } = useField("references");
  const { value: requests } = useField("requests");
  const { value: acknowledged } = useField("isSecretAcknowledged");
  const wasAsked = attempt > 0 || acknowledged === "on";
  if (!wasAsked || !isSecretSuspected(`${topic}\n${references}\n${requests}`)) return null;
  return <CheckBox name="isSecretAcknowledged" label={label} support={support} />;
}
