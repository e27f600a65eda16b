import { getTranslations } from "next-intl/server";
import { DeadEnd } from "@/app/_ui/dead-end";

/** Inside the frame that stands already: for what does not exist and what is not the reader's alike. */
export default async function NotFound() {
  const t = await getTranslations("errors.notFound");
  return <DeadEnd title={t("title")} text={t("text")} />;
}
