import type { Metadata } from "next";
import { getLocale } from "next-intl/server";
import { requireStaff } from "@/app/_server/actor";
import { type SearchParameters, textParameter } from "@/app/_server/search-parameters";
import type { Language } from "@/lib/auth/actor";
import { businessNow } from "@/lib/clock";
import { readMailTroubles, TROUBLES_SHOWN, type TroubledMail } from "@/lib/mail/read-mail-troubles";
import { translatorFor } from "@/lib/words";
import { viewOf } from "../view-of";
import { MailTable } from "./mail-table";
import { ResendNotice } from "./resend-notice";
import { outcomeOf } from "./resend-paths";

export async function generateMetadata(): Promise<Metadata> {
  return { title: translatorFor(await getLocale())("staff.mails.title") };
}

/** The mails that need a hand: those given up, and those that wait too long. */
export default async function StaffMailsPage({ searchParams }: { searchParams: SearchParameters }) {
  const actor = await requireStaff();
  const language = await getLocale();
  const say = translatorFor(language);
  const { counts, dead, late } = viewOf(await readMailTroubles({ actor, now: businessNow() }));
  return (
    <>
      <h1>{say("staff.mails.title")}</h1>
      <ResendNotice outcome={outcomeOf(textParameter((await searchParams).mail))} language={language} />
      <p>{say("staff.mails.lead")}</p>
      <MailList kind="dead" count={counts.dead} mails={dead} language={language} />
      <MailList kind="late" count={counts.late} mails={late} language={language} />
    </>
  );
}

function MailList({
  kind,
  count,
  mails,
  language,
}: {
  kind: "dead" | "late";
  count: number;
  mails: readonly TroubledMail[];
  language: Language;
}) {
  const say = translatorFor(language);
  const heading = say(`staff.mails.${kind}.heading`, { count });
  return (
    <section className="stack gap-3 border-rule border-t pt-4">
      <h2>{heading}</h2>
      {mails.length === 0 ? (
        <p className="text-muted">{say(`staff.mails.${kind}.empty`)}</p>
      ) : (
        <MailTable mails={mails} label={heading} place="mails" language={language} />
      )}
      {count > TROUBLES_SHOWN ? (
        <p className="text-muted">{say("staff.mails.more", { count: TROUBLES_SHOWN })}</p>
      ) : null}
    </section>
  );
}
