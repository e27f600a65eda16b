import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { LINK_MINUTES } from "@/lib/auth/sign-in-mail";
import { env } from "@/lib/env";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("signIn.sent");
  return { title: t("title") };
}

/** What to do after a link was asked for; the same whether the address is known or not. */
export default async function LinkSentPage() {
  const t = await getTranslations("signIn");
  return (
    <>
      <h1>{t("sent.title")}</h1>
      <p>{t("sent.text", { minutes: LINK_MINUTES })}</p>
      <p>{t("sent.again")}</p>
      <p>
        <a href="/sign-in" className="inline-flex min-h-11 items-center">
          {t("again")}
        </a>
      </p>
      {env().isEvaluation ? (
        <p>
          <a href="/dev/mailbox" className="inline-flex min-h-11 items-center">
            {t("sent.mailbox")}
          </a>
        </p>
      ) : null}
    </>
  );
}
