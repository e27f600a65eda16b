import { type Block, htmlOf, textOf } from "../notices/mail-blocks";
import { translatorFor } from "../words";
import type { Language } from "./actor";

type SignInMail = { readonly subject: string; readonly bodyText: string; readonly bodyHtml: string };

/** Minutes for which a sign-in link works. */
export const LINK_MINUTES = 10;

/** The mail that carries a sign-in link, in the person's language. */
export function renderSignInMail(language: Language, name: string, link: string): SignInMail {
  const t = translatorFor(language);
  const subject = t("signIn.mail.subject");
  const paragraph = (text: string): Block => ({ kind: "paragraph", text });
  const blocks: Block[] = [
    paragraph(t("signIn.mail.greeting", { name })),
    paragraph(t("signIn.mail.lead")),
    { kind: "link", label: t("signIn.mail.link"), href: link },
    paragraph(t("signIn.mail.limits", { minutes: LINK_MINUTES })),
    paragraph(t("signIn.mail.unasked")),
    paragraph(t("common.appName")),
  ];
  return { subject, bodyText: textOf(blocks), bodyHtml: htmlOf(blocks, { title: subject, language }) };
}
