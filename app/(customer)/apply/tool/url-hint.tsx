"use client";

import { useEffect, useState } from "react";
import { useField } from "@/app/_ui/form-context";
import { Icon } from "@/app/_ui/icon";
import type { LinkHint } from "../../_words/tool-hint";
import { hintForText } from "./hint-for-text";

/** Under the field of the link: what to look at for that tool, at once while typing, else with the answer. */
export function UrlHint({ name, hints }: { readonly name: string; readonly hints: readonly LinkHint[] }) {
  const { value } = useField(name);
  const [typed, setTyped] = useState<string | null>(null);
  useEffect(() => {
    const field = document.getElementById(name);
    if (!(field instanceof HTMLTextAreaElement)) return;
    const read = () => setTyped(field.value);
    field.addEventListener("input", read);
    return () => field.removeEventListener("input", read);
  }, [name]);
  const hint = hintForText(typed ?? value, hints);
  return (
    <div role="status">
      {hint === null ? null : (
        <p className="flex gap-2 text-support">
          <Icon name="info" className="mt-0.5 text-info" />
          {hint}
        </p>
      )}
    </div>
  );
}
