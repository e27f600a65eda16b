import type { CustomerMessage } from "@/lib/requests/view-customer-row";

/** The newest message of one kind, quoted under its title; nothing when there is none. */
export function LastMessage({
  messages,
  kind,
  title,
}: {
  messages: readonly CustomerMessage[];
  kind: CustomerMessage["kind"];
  title: string;
}) {
  const message = messages.findLast((one) => one.kind === kind);
  if (!message) return null;
  return (
    <section className="stack gap-2">
      <h2>{title}</h2>
      <blockquote className="whitespace-pre-line border-accent border-l-4 bg-surface py-3 pr-4 pl-4">
        {message.body}
      </blockquote>
    </section>
  );
}
