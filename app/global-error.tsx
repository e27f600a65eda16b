"use client";

import { FaultMessage } from "./_ui/fault-message";
import "./globals.css";

/** In place of the whole document, when even the frame around every page failed. */
export default function GlobalError({ error, retry }: { error: unknown; retry: () => void }) {
  return (
    <html lang="ja">
      <head>
        <title>SORACOM オフィスアワー</title>
      </head>
      <body className="text-body">
        <FaultMessage error={error} retry={retry} />
      </body>
    </html>
  );
}
