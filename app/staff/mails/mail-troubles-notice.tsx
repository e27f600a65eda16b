import Link from "next/link";
import { Notice } from "@/app/_ui/notice";
import type { Language, StaffActor } from "@/lib/auth/actor";
import { businessNow } from "@/lib/clock";
import { readMailTroubleCounts } from "@/lib/mail/read-mail-troubles";
import { translatorFor } from "@/lib/words";
import { viewOf } from "../view-of";
import { MailBanner } from "./mail-banner";
import { MAILS_PATH } from "./resend-paths";

/** Told on every page of the desk while there are mails that need a hand; no mail is lost in silence. */
export async function MailTroublesNotice({ actor, language }: { actor: StaffActor; language: Language }) {
  const { dead, late } = viewOf(await readMailTroubleCounts({ actor, now: businessNow() }));
  if (dead + late === 0) return null;
  const say = translatorFor(language);
  return (
    <MailBanner path={MAILS_PATH}>
      <Notice tone={dead > 0 ? "danger" : "warning"}>
        {dead > 0 ? <p>{say("staff.mails.banner.dead", { count: dead })}</p> : null}
        {late > 0 ? <p>{say("staff.mails.banner.late", { count: late })}</p> : null}
        <p>
          <Link href={MAILS_PATH} prefetch={false}>
            {say("staff.mails.banner.show")}
          </Link>
        </p>
      </Notice>
    </MailBanner>
  );
}
