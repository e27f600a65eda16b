"use client";

import { FaultMessage } from "./_ui/fault-message";

/** In place of a page that failed. The fault is logged where it happened. */
export default function PageError({ error, retry }: { error: unknown; retry: () => void }) {
  return <FaultMessage error={error} retry={retry} />;
}
