import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { type SearchParameters, textParameter } from "@/app/_server/search-parameters";
import { Notice } from "@/app/_ui/notice";
import { safeNextPath } from "@/lib/auth/safe-next-path";
import { DemoPeople } from "./demo-people";
import { LinkForm } from "./link-form";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("signIn");
  return { title: t("title") };
}

/** Where everybody signs in: by a mailed link, and in evaluation as one of the demo people. */
export default async function SignInPage({ searchParams }: { searchParams: SearchParameters }) {
  const { next, out } = await searchParams;
  const nextPath = safeNextPath(textParameter(next));
  const t = await getTranslations("signIn");
  return (
    <>
      {out === "1" ? (
        <Notice tone="success" isResult>
          <p>{t("signedOut")}</p>
        </Notice>
      ) : null}
      <h1>{t("title")}</h1>
      <DemoPeople nextPath={nextPath} />
      <section className="stack">
        <p>{t("lead")}</p>
        <LinkForm nextPath={nextPath} />
      </section>
    </>
  );
}
