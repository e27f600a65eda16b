import { getTranslations } from "next-intl/server";

/** 「ステップ 2 / 4」 above the title of a form page, with the name of the step where it says more. */
export async function StepLine({ step, total, name }: { step: number; total: number; name?: string }) {
  const t = await getTranslations("common");
  return (
    <p className="text-support text-muted">
      {t("step", { step, total })}
      {name === undefined ? null : <span className="ml-2">{name}</span>}
    </p>
  );
}
