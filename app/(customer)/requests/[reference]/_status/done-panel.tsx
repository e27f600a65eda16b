import { getLocale, getTranslations } from "next-intl/server";
import { currentPerson } from "@/app/_server/actor";
import { ButtonLink } from "@/app/_ui/button-link";
import { Notice } from "@/app/_ui/notice";
import { formatDay } from "@/lib/format";
import type { CustomerRequest } from "@/lib/requests/read-customer-request";

/** The page after sending: the number to keep, and what happens next. */
export async function DonePanel({ request }: { request: CustomerRequest }) {
  const [t, words, language, person] = await Promise.all([
    getTranslations("request.done"),
    getTranslations("common"),
    getLocale(),
    currentPerson(),
  ]);
  const { staffDueAt, reference, isUrlLater } = request;
  const email = person?.email ?? "";
  return (
    <div className="sections pt-4">
      <Notice tone="success" isResult>
        <h1>{t("title")}</h1>
        <p>
          {t("number")} <strong className="ml-2 text-slot tabular-nums">{reference}</strong>
        </p>
        <p>{t("copy")}</p>
      </Notice>
      <section className="stack">
        <h2>{t("next")}</h2>
        <ol className="stack list-decimal gap-2 pl-6">
          <li>{staffDueAt ? t("step1", { deadline: formatDay(staffDueAt, language) }) : t("step1NoDate")}</li>
          <li>{t("step2", { email })}</li>
          <li>{t("step3")}</li>
          {isUrlLater ? <li>{t("stepUrl")}</li> : null}
        </ol>
      </section>
      <p className="flex flex-wrap gap-3">
        <ButtonLink href={`/requests/${reference}`}>{t("see")}</ButtonLink>
        <ButtonLink href="/" kind="secondary">
          {words("toTop")}
        </ButtonLink>
      </p>
    </div>
  );
}
