import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { MessagePage } from "./_ui/message-page";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("errors.notFound");
  return { title: t("title") };
}

/** For what does not exist and what is not the reader's alike. */
export default async function NotFound() {
  const t = await getTranslations("errors.notFound");
  return <MessagePage title={t("title")} text={t("text")} />;
}
