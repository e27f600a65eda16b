"use client";

import { useState } from "react";
import { buttonClasses } from "./button-classes";

/** Copies a text that stands beside it; where no script runs, the text is there to be selected. */
export function CopyButton({ text, label, copied }: { text: string; label: string; copied: string }) {
  const [isCopied, setIsCopied] = useState(false);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text);
      setIsCopied(true);
    } catch {
      // The browser does not allow it: the label promises nothing that did not happen.
      setIsCopied(false);
    }
  };
  return (
    <span className="[@media(scripting:none)]:hidden">
      <button type="button" onClick={copy} className={buttonClasses("secondary")}>
        {label}
      </button>
      <span role="status" className="ml-3 text-success">
        {isCopied ? copied : ""}
      </span>
    </span>
  );
}
