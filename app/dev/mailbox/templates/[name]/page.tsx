import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getLocale } from "next-intl/server";
import { BackLink } from "@/app/_ui/back-link";
import { MailSampleView } from "@/app/_ui/mail-sample-view";
import { sampleWords } from "@/app/_ui/sample-words";
import { WidePage } from "@/app/_ui/wide-page";
import { LANGUAGES } from "@/lib/auth/actor";
import { readGalleryMail } from "@/lib/notices/read-gallery";
import { translatorFor } from "@/lib/words";

export async function generateMetadata(): Promise<Metadata> {
  return { title: translatorFor(await getLocale())("mailbox.templates") };
}

/** One mail of the gallery in every language. */
export default async function TemplatePage({ params }: { params: Promise<{ name: string }> }) {
  const { name } = await params;
  const language = await getLocale();
  const say = translatorFor(language);
  const found = await Promise.all(LANGUAGES.map((spoken) => readGalleryMail(name, spoken)));
  const samples = found.flatMap((one) => (one.outcome === "ok" ? [one.value] : []));
  const [first] = samples;
  if (!first) notFound();
  return (
    <WidePage>
      <BackLink href="/dev/mailbox/templates">{say("templates.back")}</BackLink>
      <h1>{(samples.find((sample) => sample.language === language) ?? first).subject}</h1>
      <p>
        <code>{name}</code>
      </p>
      {samples.map((sample) => (
        <section key={sample.language} className="stack">
          <h2>{say(`templates.languages.${sample.language}`)}</h2>
          <MailSampleView sample={sample} words={sampleWords(language)} />
          <p>
            <a
              href={`/dev/mailbox/templates/${name}/${sample.language}/html`}
              className="inline-flex min-h-11 items-center"
            >
              <span className="sr-only">{say(`templates.languages.${sample.language}`)} </span>
              {say("templates.openHtml")}
            </a>
          </p>
        </section>
      ))}
    </WidePage>
  );
}
