import { getTranslations } from "next-intl/server";
import { DeadEnd } from "@/app/_ui/dead-end";

/** Inside the frame that stands already: for what the reader's role does not allow. */
export default async function Forbidden() {
  const t = await getTranslations("errors.forbidden");
  return <DeadEnd title={t("title")} text={t("text")} />;
}
