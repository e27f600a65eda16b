"use client";

import { useContext } from "react";
import { CopyButton } from "./copy-button";
import { FocusedBox } from "./focused-box";
import { FormContext } from "./form-context";

type Words = {
  readonly title: string;
  readonly once: string;
  readonly copy: string;
  readonly copied: string;
};

/** The address of the feed that was just made, where the form around was answered with one. */
export function NewFeed({ words }: { readonly words: Words }) {
  const state = useContext(FormContext)?.state;
  const address = state && "address" in state ? state.address : null;
  if (!state || typeof address !== "string") return null;
  return (
    <FocusedBox
      role="group"
      aria-labelledby="new-feed"
      signal={state.attempt}
      className="stack rounded-card border border-success bg-surface p-4"
    >
      <h2 id="new-feed">{words.title}</h2>
      <p>{words.once}</p>
      <p className="select-all break-all rounded-control border border-rule bg-canvas p-3 font-mono text-support">
        {address}
      </p>
      <p>
        <CopyButton text={address} label={words.copy} copied={words.copied} />
      </p>
    </FocusedBox>
  );
}
