import { getLocale } from "next-intl/server";
import type { ReactNode } from "react";
import { GALLERY_GROUPS, type GalleryName, groupOf, mailSample } from "@/lib/notices/mail-samples";
import { translatorFor } from "@/lib/words";

/** The mails of the gallery by whom they are for, each with its sample's subject as a link. */
export async function MailGroupLists({
  names,
  pathOf,
  markOf = () => null,
}: {
  readonly names: readonly GalleryName[];
  readonly pathOf: (name: GalleryName) => string;
  /** What stands beside a mail. */
  readonly markOf?: (name: GalleryName) => ReactNode;
}) {
  const language = await getLocale();
  const say = translatorFor(language);
  return GALLERY_GROUPS.map((group) => (
    <section key={group} className="stack gap-2">
      <h2>{say(`templates.groups.${group}`)}</h2>
      <ul className="border-rule border-t">
        {names
          .filter((name) => groupOf(name) === group)
          .map((name) => (
            <li key={name} className="flex flex-wrap items-center gap-x-4 border-rule border-b py-1">
              <a href={pathOf(name)} className="inline-flex min-h-11 items-center">
                {mailSample(name, language).subject}
              </a>
              <code className="text-muted text-small">{name}</code>
              {markOf(name)}
            </li>
          ))}
      </ul>
    </section>
  ));
}
