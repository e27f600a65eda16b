"use client";

import { useField } from "@/app/_ui/form-context";
import { TextArea } from "@/app/_ui/text-area";

const NAME = "overrideReason";

/** Asked for only once rules stand in the way that staff may set aside: the summary lists them. */
export function OverrideField({ label, hint, limit }: { label: string; hint: string; limit: number }) {
  const { value, errors } = useField(NAME);
  if (errors.length === 0 && value === "") return null;
  return (
    <div className="rounded-card border-2 border-warning p-4">
      <TextArea name={NAME} label={label} support={hint} necessity="required" rows={3} limit={limit} />
    </div>
  );
}
