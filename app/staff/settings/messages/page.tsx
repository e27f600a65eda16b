import type { Metadata } from "next";
import { getLocale } from "next-intl/server";
import { requireStaff } from "@/app/_server/actor";
import { Chip } from "@/app/_ui/chip";
import { MailGroupLists } from "@/app/_ui/mail-group-lists";
import { GALLERY_NAMES, type GalleryName } from "@/lib/notices/mail-samples";
import { readWordings } from "@/lib/notices/read-wordings";
import { translatorFor } from "@/lib/words";
import { viewOf } from "../../view-of";
import { templatePath } from "./template-paths";

export async function generateMetadata(): Promise<Metadata> {
  return { title: translatorFor(await getLocale())("templates.title") };
}

/** Every mail to customers and to support, and which of them support reworded. */
export default async function MessagesPage() {
  const reworded = viewOf(await readWordings({ actor: await requireStaff() }));
  const language = await getLocale();
  const say = translatorFor(language);
  const markOf = (name: GalleryName) => {
    const languages = reworded
      .filter((one) => one.name === name)
      .map((one) => say(`templates.languages.${one.language}`));
    if (languages.length === 0) return null;
    const list = languages.join(say("templates.separator"));
    return (
      <Chip tone="info" icon="info">
        {say("templates.changed", { language: list })}
      </Chip>
    );
  };
  return (
    <>
      <h1>{say("templates.title")}</h1>
      <p>{say("templates.lead")}</p>
      <MailGroupLists names={GALLERY_NAMES} pathOf={(name) => templatePath(name, language)} markOf={markOf} />
    </>
  );
}
