import { getTranslations } from "next-intl/server";
import { CAN_ANSWER, HARD_TO_ANSWER } from "@/lib/support-scope/answers";
import { RowList } from "./row-list";

/** Examples of what the support desk can answer, beside what it hardly can. */
export async function AnswerLists() {
  const t = await getTranslations("scope.answers");
  return (
    <>
      <p>{t("lead")}</p>
      <div className="grid gap-x-8 gap-y-6 sm:grid-cols-2">
        <section className="stack gap-2">
          <h3>{t("can")}</h3>
          <RowList rows={CAN_ANSWER} icon="check_circle" iconTone="text-success" />
        </section>
        <section className="stack gap-2">
          <h3>{t("hard")}</h3>
          <RowList rows={HARD_TO_ANSWER} icon="ban" />
        </section>
      </div>
    </>
  );
}
