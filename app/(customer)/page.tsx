import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { currentActor } from "@/app/_server/actor";
import { ButtonLink } from "@/app/_ui/button-link";
import { businessNow } from "@/lib/clock";
import { readOfficeHoursTerms } from "@/lib/requests/read-customer-landing";
import { BeforeList } from "./_landing/before-list";
import { MemberLanding } from "./_landing/member-landing";
import { PauseNotice } from "./_landing/pause-notice";
import { EarliestNote } from "./_slots/earliest-note";

const SIGN_IN = "/sign-in?next=/apply/slots";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("landing");
  return { title: t("title") };
}

/** What office hours are, whether one may use them and how soon; the same page before and after signing in. */
export default async function LandingPage() {
  const actor = await currentActor();
  if (actor?.kind === "staff") redirect("/staff/requests");
  const t = await getTranslations("landing");
  return (
    <>
      <header className="stack pt-4">
        <h1>{t("title")}</h1>
        <p className="[word-break:auto-phrase]">{t("lead")}</p>
        <p className="text-muted text-support">{t("official")}</p>
      </header>
      {actor === null ? <PublicLanding /> : <MemberLanding actor={actor} />}
    </>
  );
}

async function PublicLanding() {
  const terms = await readOfficeHoursTerms({ now: businessNow() });
  const t = await getTranslations("landing");
  return (
    <>
      {terms.pause ? <PauseNotice pause={terms.pause} /> : null}
      <div className="stack">
        <EarliestNote earliest={terms.earliest} leadBusinessDays={terms.policy.leadBusinessDays} />
        <p>{t("signInHint")}</p>
        <p>
          <ButtonLink href={SIGN_IN}>{t("signIn")}</ButtonLink>
        </p>
      </div>
      <BeforeList policy={terms.policy} />
      <p className="sm:hidden">
        <ButtonLink href={SIGN_IN}>{t("signIn")}</ButtonLink>
      </p>
    </>
  );
}
