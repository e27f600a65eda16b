import type { Metadata } from "next";
import { getLocale } from "next-intl/server";
import { requireStaff } from "@/app/_server/actor";
import { type SearchParameters, textParameter } from "@/app/_server/search-parameters";
import { BackLink } from "@/app/_ui/back-link";
import { ButtonLink } from "@/app/_ui/button-link";
import { MailSampleView } from "@/app/_ui/mail-sample-view";
import { Notice } from "@/app/_ui/notice";
import { sampleWords } from "@/app/_ui/sample-words";
import { Time } from "@/app/_ui/time";
import { LANGUAGES, type Language } from "@/lib/auth/actor";
import { formatInstantWithYear } from "@/lib/format";
import { isLanguage } from "@/lib/language";
import { readTemplate, type Template } from "@/lib/notices/read-template";
import { translatorFor } from "@/lib/words";
import { viewOf } from "../../../view-of";
import { editTemplatePath, TEMPLATES_PATH, templateDone, templatePath } from "../template-paths";

export async function generateMetadata(): Promise<Metadata> {
  return { title: translatorFor(await getLocale())("templates.title") };
}

/** One mail as it would now be sent, in one language. */
export default async function MessagePage({
  params,
  searchParams,
}: {
  params: Promise<{ name: string }>;
  searchParams: SearchParameters;
}) {
  const actor = await requireStaff();
  const reader = await getLocale();
  const { name } = await params;
  const query = await searchParams;
  const language = isLanguage(query.language) ? query.language : reader;
  const template = viewOf(await readTemplate({ actor, name, language }));
  const say = translatorFor(reader);
  const done = templateDone(textParameter(query.done));
  return (
    <>
      <BackLink href={TEMPLATES_PATH}>{say("templates.back")}</BackLink>
      <h1 lang={language}>{template.sample.subject}</h1>
      {done ? (
        <Notice tone="success" isResult>
          <p>{say(`templates.${done}`)}</p>
        </Notice>
      ) : null}
      <LanguageNav name={name} shown={language} reader={reader} />
      <Editing template={template} name={name} language={language} reader={reader} />
      <section className="stack">
        <h2>{say(`templates.languages.${language}`)}</h2>
        <MailSampleView sample={template.sample} words={sampleWords(reader)} />
      </section>
    </>
  );
}

function LanguageNav({ name, shown, reader }: { name: string; shown: Language; reader: Language }) {
  const say = translatorFor(reader);
  return (
    <nav aria-label={say("templates.languageNav")} className="flex gap-4">
      {LANGUAGES.map((language) => (
        <a
          key={language}
          href={templatePath(name, language)}
          aria-current={language === shown ? "page" : undefined}
          className="inline-flex min-h-11 items-center aria-[current=page]:font-bold"
        >
          {say(`templates.languages.${language}`)}
        </a>
      ))}
    </nav>
  );
}

/** Who changed what, and the way to the form for those who may. */
function Editing({
  template,
  name,
  language,
  reader,
}: {
  template: Template;
  name: string;
  language: Language;
  reader: Language;
}) {
  const { changes, editing } = template;
  const say = translatorFor(reader);
  return (
    <div className="stack gap-2">
      {changes.map(({ part, staffName, updatedAt }) => (
        <p key={part}>
          <Time at={updatedAt}>
            {say("templates.changedBy", {
              part: say(`templates.parts.${part}`),
              name: staffName,
              time: formatInstantWithYear(updatedAt, reader),
            })}
          </Time>
        </p>
      ))}
      {editing === "allowed" ? (
        <p>
          <ButtonLink kind="secondary" href={editTemplatePath(name, language)}>
            {say("templates.edit")}
          </ButtonLink>
        </p>
      ) : (
        <p className="text-muted">{say(editing === "fixed" ? "templates.fixed" : "templates.adminOnly")}</p>
      )}
    </div>
  );
}
