import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { currentLanguage } from "@/app/_server/language";
import { BackLink } from "@/app/_ui/back-link";
import { SummaryList } from "@/app/_ui/summary-list";
import { Time } from "@/app/_ui/time";
import { env } from "@/lib/env";
import { formatInstant } from "@/lib/format";
import { readMail } from "@/lib/notices/read-mailbox";
import { ownLinks } from "../own-links";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("mailbox");
  return { title: t("title") };
}

/** One mail of the demo mailbox: its text, its HTML in a frame that can do nothing, its calendar file. */
export default async function MailPage({ params }: { params: Promise<{ id: string }> }) {
  const found = await readMail((await params).id);
  if (found.outcome !== "ok") notFound();
  const mail = found.value;
  const [t, language] = await Promise.all([getTranslations("mailbox"), currentLanguage()]);
  const rows = [
    { name: t("columns.to"), value: `${mail.toName} <${mail.toAddress}>` },
    {
      name: t("columns.time"),
      value: <Time at={mail.createdAt}>{formatInstant(mail.createdAt, language)}</Time>,
    },
    { name: t("columns.kind"), value: mail.kind },
    { name: t("columns.state"), value: t(`states.${mail.state}`) },
  ];
  // Plain links: a press must load the page anew, as from a mail program.
  const parts = ownLinks(mail.bodyText, env().origin);
  let position = 0;
  return (
    <>
      <BackLink href="/dev/mailbox">{t("back")}</BackLink>
      <h1>{mail.subject}</h1>
      <SummaryList rows={rows} />
      <section className="stack">
        <h2>{t("text")}</h2>
        <div
          lang={mail.language}
          className="whitespace-pre-wrap break-words rounded-card border border-rule bg-surface p-4"
        >
          {parts.map(({ text, href }) => {
            const key = position;
            position += text.length;
            return href === null ? (
              <span key={key}>{text}</span>
            ) : (
              <a key={key} href={href}>
                {text}
              </a>
            );
          })}
        </div>
      </section>
      <section className="stack">
        <h2>{t("html")}</h2>
        <iframe
          title={t("html")}
          src={`/dev/mailbox/${mail.id}/html`}
          sandbox=""
          className="h-96 w-full rounded-card border border-rule bg-surface"
        />
      </section>
      {mail.calendar === null ? null : (
        <section className="stack">
          <h2>{t("calendar")}</h2>
          <p>
            <a
              href={`/dev/mailbox/${mail.id}/invite.ics`}
              download
              className="inline-flex min-h-11 items-center"
            >
              {t("calendarFile", { method: mail.calendarMethod ?? "" })}
            </a>
          </p>
          <pre className="whitespace-pre-wrap rounded-card border border-rule bg-surface p-4 text-small">
            {mail.calendar}
          </pre>
        </section>
      )}
    </>
  );
}
