import { getTranslations } from "next-intl/server";
import { MessagePage } from "./_ui/message-page";

/** For staff on a page of another role, and for forms sent from elsewhere. */
export default async function Forbidden() {
  const [t, words] = await Promise.all([getTranslations("errors.forbidden"), getTranslations("common")]);
  return (
    <>
      {/* Metadata of this file is not read, unlike that of not-found. */}
      <title>{`${t("title")} | ${words("appName")}`}</title>
      <MessagePage title={t("title")} text={t("text")} />
    </>
  );
}
