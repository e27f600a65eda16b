import type { Language } from "./actor";

type SignInMail = { readonly subject: string; readonly bodyText: string; readonly bodyHtml: string };

/** Minutes for which a sign-in link works. */
export const LINK_MINUTES = 10;

const WORDS = {
  ja: {
    subject: "オフィスアワーへのサインイン",
    greeting: (name: string) => `${name} 様`,
    lead: "下のリンクを開き、表示されるボタンを押すと、サインインできます。",
    limits: `リンクの有効期間は ${LINK_MINUTES} 分間で、1 回だけ使えます。サインインを始めたブラウザーで開いてください。`,
    unasked: "お心当たりがない場合は、このメールを破棄してください。リンクを開かない限り、何も起こりません。",
    link: "サインインを続ける",
    from: "SORACOM オフィスアワー",
  },
  en: {
    subject: "Sign in to Office Hours",
    greeting: (name: string) => `Dear ${name},`,
    lead: "Open the link below and press the button on the page to sign in.",
    limits: `The link works once, for ${LINK_MINUTES} minutes, in the browser in which you asked for it.`,
    unasked:
      "If you did not ask for this, please ignore this mail. Nothing happens unless the link is opened.",
    link: "Continue to sign in",
    from: "SORACOM Office Hours",
  },
} as const satisfies Record<Language, unknown>;

const escapeHtml = (text: string) => text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);

/** The mail that carries a sign-in link, in the person's language. */
export function renderSignInMail(language: Language, name: string, link: string): SignInMail {
  const words = WORDS[language];
  const lines = [words.greeting(name), words.lead, link, words.limits, words.unasked, words.from];
  const paragraphs = [
    escapeHtml(words.greeting(name)),
    escapeHtml(words.lead),
    `<a href="${escapeHtml(link)}">${escapeHtml(words.link)}</a>`,
    escapeHtml(words.limits),
    escapeHtml(words.unasked),
    escapeHtml(words.from),
  ];
  const html = paragraphs.map((paragraph) => `<p>${paragraph}</p>`).join("\n");
  return {
    subject: words.subject,
    bodyText: `${lines.join("\n\n")}\n`,
    bodyHtml: `<!doctype html>\n<html lang="${language}"><meta charset="utf-8"><title>${escapeHtml(words.subject)}</title>\n${html}\n</html>\n`,
  };
}
