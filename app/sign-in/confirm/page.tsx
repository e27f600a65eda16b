import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { type SearchParameters, textParameter } from "@/app/_server/search-parameters";
import { currentBrowserKey } from "@/app/_server/session-cookies";
import { Button } from "@/app/_ui/button";
import { ButtonLink } from "@/app/_ui/button-link";
import { isLinkOfBrowser } from "@/lib/auth/redeem-sign-in-link";
import { safeNextPath } from "@/lib/auth/safe-next-path";
import { redeemLink } from "../actions";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("signIn.confirm");
  return { title: t("title"), robots: { index: false } };
}

/**
 * Where a sign-in link leads. Opening it changes nothing, so that programs which open the links of mails
 * use none up: the button does.
 */
export default async function ConfirmSignInPage({ searchParams }: { searchParams: SearchParameters }) {
  const { token, next, problem } = await searchParams;
  const sealed = textParameter(token) ?? "";
  if (problem === "ended") return <LinkProblem kind="ended" />;
  if (!isLinkOfBrowser(sealed, await currentBrowserKey())) return <LinkProblem kind="otherBrowser" />;
  const t = await getTranslations("signIn.confirm");
  return (
    <>
      <h1>{t("title")}</h1>
      <p>{t("text")}</p>
      <form action={redeemLink}>
        <input type="hidden" name="token" value={sealed} />
        <input type="hidden" name="next" value={safeNextPath(textParameter(next)) ?? ""} />
        <Button>{t("button")}</Button>
      </form>
    </>
  );
}

async function LinkProblem({ kind }: { kind: "ended" | "otherBrowser" }) {
  const t = await getTranslations("signIn");
  return (
    <>
      <h1>{t(`${kind}.title`)}</h1>
      <p>{t(`${kind}.text`)}</p>
      <p>
        <ButtonLink href="/sign-in">{t("again")}</ButtonLink>
      </p>
    </>
  );
}
