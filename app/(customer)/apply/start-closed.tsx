import { getLocale, getTranslations } from "next-intl/server";
import { requireMember } from "@/app/_server/actor";
import { BackLink } from "@/app/_ui/back-link";
import { ButtonLink } from "@/app/_ui/button-link";
import { refusalSentence } from "@/app/_ui/refusal-sentence";
import { businessNow } from "@/lib/clock";
import { readCustomerLanding } from "@/lib/requests/read-customer-landing";
import type { Pause } from "@/lib/requests/start-closed";
import type { RefusalCode } from "@/lib/rules/refusal";
import { PauseNotice } from "../_landing/pause-notice";
import { MonthList } from "../_slots/month-list";

/** In place of the first step when no application can be begun: why, and where to look next. */
export async function StartClosed({ code, pause }: { code: RefusalCode; pause: Pause | null }) {
  const [t, landing, language] = await Promise.all([
    getTranslations("apply.closed"),
    getTranslations("landing"),
    getLocale(),
  ]);
  const sentence = code === "quota_used" ? t("noMonth") : refusalSentence({ code }, language);
  return (
    <>
      <BackLink href="/" />
      <h1>{t("title")}</h1>
      {pause ? <PauseNotice pause={pause} /> : <p>{sentence}</p>}
      {code === "quota_used" ? <UsedMonths /> : null}
      <p>
        <ButtonLink href="/requests" kind="secondary">
          {landing("allRequests")}
        </ButtonLink>
      </p>
    </>
  );
}

/** Every month that could be chosen, with the request that holds it. */
async function UsedMonths() {
  const now = businessNow();
  const [t, landing] = await Promise.all([
    getTranslations("apply.closed"),
    readCustomerLanding({ actor: await requireMember(), now }),
  ]);
  if (landing.outcome !== "ok") return null;
  return (
    <>
      <MonthList months={landing.value.months} now={now} />
      <p>{t("wait")}</p>
    </>
  );
}
