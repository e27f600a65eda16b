import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getLocale } from "next-intl/server";
import { BackLink } from "@/app/_ui/back-link";
import { MailGroupLists } from "@/app/_ui/mail-group-lists";
import { readGallery } from "@/lib/notices/read-gallery";
import { translatorFor } from "@/lib/words";

export async function generateMetadata(): Promise<Metadata> {
  return { title: translatorFor(await getLocale())("mailbox.templates") };
}

/** In evaluation: every mail that the product sends, with sample data. */
export default async function TemplatesPage() {
  const names = readGallery();
  if (names.outcome !== "ok") notFound();
  const say = translatorFor(await getLocale());
  return (
    <>
      <BackLink href="/dev/mailbox">{say("mailbox.back")}</BackLink>
      <h1>{say("mailbox.templates")}</h1>
      <p>{say("templates.galleryLead")}</p>
      <MailGroupLists names={names.value} pathOf={(name) => `/dev/mailbox/templates/${name}`} />
    </>
  );
}
