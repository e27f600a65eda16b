import type { Metadata } from "next";
import { forbidden, notFound } from "next/navigation";
import { getLocale } from "next-intl/server";
import { requireStaff } from "@/app/_server/actor";
import { emptyFormState } from "@/app/_server/form-state";
import type { SearchParameters } from "@/app/_server/search-parameters";
import { BackLink } from "@/app/_ui/back-link";
import { Button } from "@/app/_ui/button";
import { ActionForm } from "@/app/_ui/form";
import { sampleWords } from "@/app/_ui/sample-words";
import { isLanguage } from "@/lib/language";
import { isMailName } from "@/lib/notices/mail-names";
import { readTemplate } from "@/lib/notices/read-template";
import { translatorFor } from "@/lib/words";
import { viewOf } from "../../../../view-of";
import { templatePath } from "../../template-paths";
import { changeWording } from "./action";
import { WordingFields } from "./wording-fields";
import { WordingPreview } from "./wording-preview";

export async function generateMetadata(): Promise<Metadata> {
  return { title: translatorFor(await getLocale())("templates.edit") };
}

/** The form in which an admin rewords the free parts of one mail, with a preview before saving. */
export default async function EditMessagePage({
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
  const { form, stored, editing } = viewOf(await readTemplate({ actor, name, language }));
  if (editing === "admin_only") forbidden();
  if (!isMailName(name)) notFound();
  const say = translatorFor(reader);
  const back = templatePath(name, language);
  const title = translatorFor(language)(`mail.${name}.title`);
  return (
    <>
      <BackLink href={back}>{say("templates.backToMail")}</BackLink>
      <div className="stack gap-2">
        <h1>{say("templates.editTitle", { title })}</h1>
        <p>{say(`templates.languages.${language}`)}</p>
        <p>{say("templates.editLead")}</p>
      </div>
      <ActionForm action={changeWording} initial={emptyFormState(form)}>
        <input type="hidden" name="name" value={name} />
        <input type="hidden" name="language" value={language} />
        <input type="hidden" name="seenOpening" value={stored.opening} />
        <input type="hidden" name="seenClosing" value={stored.closing} />
        <WordingFields reader={reader} />
        <p>
          <Button kind="secondary" name="intent" value="preview">
            {say("templates.preview.button")}
          </Button>
        </p>
        <WordingPreview
          words={{
            ...sampleWords(reader),
            heading: say("templates.preview.heading"),
            note: say("templates.preview.note"),
          }}
        />
        <p className="flex flex-wrap items-center gap-4">
          <Button>{say("templates.save")}</Button>
          {stored.opening || stored.closing ? (
            <Button kind="secondary" name="intent" value="restore">
              {say("templates.restore")}
            </Button>
          ) : null}
          <a href={back} className="inline-flex min-h-(--control-height) items-center">
            {say("templates.cancel")}
          </a>
        </p>
      </ActionForm>
    </>
  );
}
