import type { Metadata } from "next";
import Link from "next/link";
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
        <Link href="/sign-in" prefetch={false}>
          {t("again")}
        </Link>
      </p>
      {env().isEvaluation ? (
        <p>
          <Link href="/dev/mailbox" prefetch={false}>
            {t("sent.mailbox")}
          </Link>
        </p>
      ) : null}
    </>
  );
}
