import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { currentLanguage } from "@/app/_server/language";
import { type SearchParameters, textParameter } from "@/app/_server/search-parameters";
import { Button } from "@/app/_ui/button";
import { TextField } from "@/app/_ui/text-field";
import { Time } from "@/app/_ui/time";
import { formatInstant } from "@/lib/format";
import { MAILBOX_SIZE, readMailbox } from "@/lib/notices/read-mailbox";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("mailbox");
  return { title: t("title") };
}

/** In evaluation: every mail that would leave the house, newest first. */
export default async function MailboxPage({ searchParams }: { searchParams: SearchParameters }) {
  const recipient = textParameter((await searchParams).to)?.slice(0, 254) ?? null;
  const mails = await readMailbox(recipient);
  if (mails.outcome !== "ok") notFound();
  const [t, language] = await Promise.all([getTranslations("mailbox"), currentLanguage()]);
  return (
    <>
      <h1>{t("title")}</h1>
      <p>{t("lead", { count: MAILBOX_SIZE })}</p>
      <p>
        <a href="/dev/mailbox/templates" className="inline-flex min-h-11 items-center">
          {t("templates")}
        </a>
      </p>
      <form action="/dev/mailbox" className="stack gap-3">
        <TextField name="to" type="search" label={t("filter.label")} defaultValue={recipient ?? ""} />
        <p className="flex flex-wrap items-center gap-4">
          <Button kind="secondary">{t("filter.button")}</Button>
          {recipient ? (
            <a href="/dev/mailbox" className="inline-flex min-h-11 items-center">
              {t("filter.clear")}
            </a>
          ) : null}
        </p>
      </form>
      {mails.value.length === 0 ? (
        <p>{recipient ? t("emptyFor", { recipient }) : t("empty")}</p>
      ) : (
        <ol className="border-rule border-t">
          {mails.value.map((mail) => (
            <li key={mail.id} className="border-rule border-b py-3">
              <a href={`/dev/mailbox/${mail.id}`} className="inline-flex min-h-11 items-center font-bold">
                {mail.subject}
              </a>
              <p className="break-words text-support">
                {`${mail.toName} <${mail.toAddress}> · `}
                <Time at={mail.createdAt}>{formatInstant(mail.createdAt, language)}</Time>
                {` · ${mail.kind} · ${t(`states.${mail.state}`)}`}
              </p>
            </li>
          ))}
        </ol>
      )}
    </>
  );
}
