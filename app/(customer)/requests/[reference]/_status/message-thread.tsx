import { getLocale, getTranslations } from "next-intl/server";
import { Time } from "@/app/_ui/time";
import { formatInstant } from "@/lib/format";
import type { CustomerMessage } from "@/lib/requests/view-customer-row";
import { isDeclineReason } from "@/lib/rules/decline-reasons";

/** What both sides wrote to each other, in order. */
export async function MessageThread({ messages }: { messages: readonly CustomerMessage[] }) {
  if (messages.length === 0) return null;
  const [t, reasons, language] = await Promise.all([
    getTranslations("request.messages"),
    getTranslations("request.declineReason"),
    getLocale(),
  ]);
  return (
    <section className="stack">
      <h2>{t("heading")}</h2>
      <ol className="stack">
        {messages.map(({ id, at, author, memberName, kind, body, reasonCode }) => (
          <li
            key={id}
            className={`stack gap-1 border-l-4 pl-4 ${author === "support" ? "border-accent" : "border-rule"}`}
          >
            <p className="flex flex-wrap gap-x-3 text-muted text-support">
              <span className="font-bold text-ink">
                {memberName ? t("member", { name: memberName }) : t(author)}
              </span>
              <span>{t(kind)}</span>
              <Time at={at}>{formatInstant(at, language)}</Time>
            </p>
            {reasonCode && isDeclineReason(reasonCode) ? (
              <p className="font-bold">{reasons(reasonCode)}</p>
            ) : null}
            <p className="whitespace-pre-line">{body}</p>
          </li>
        ))}
      </ol>
    </section>
  );
}
