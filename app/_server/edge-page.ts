/** Pages for requests that never reach the application, in both languages, without script or style. */

const TEXTS = {
  400: {
    ja: [
      "送信された内容を読み取れませんでした。",
      "前の画面に戻り、もう一度送信してください。保存済みの入力内容は、そのまま残っています。",
    ],
    en: [
      "What was sent could not be read.",
      "Please go back and send it again. What was saved before is still there.",
    ],
  },
  403: {
    ja: [
      "この操作を受け付けられませんでした。",
      "このサイトの画面から送信されたことを確かめられませんでした。前の画面を開き直して、もう一度お試しください。",
    ],
    en: [
      "This request was not accepted.",
      "We could not make sure that it came from a page of this site. Please reload the page and try again.",
    ],
  },
  405: {
    ja: ["この方法では利用できません。", "画面のリンクやボタンからお進みください。"],
    en: ["This method is not available.", "Please use the links and buttons of the pages."],
  },
  413: {
    ja: [
      "入力された文章が長すぎて受け取れませんでした。",
      "前の画面に戻り、短くしてから、もう一度送信してください。保存済みの入力内容は、そのまま残っています。",
    ],
    en: [
      "The text you sent is too long.",
      "Please go back, shorten it and send it again. What was saved before is still there.",
    ],
  },
  421: {
    ja: ["このアドレスでは利用できません。", "正しいアドレスを開いてください。"],
    en: ["This address is not served here.", "Please open the right address."],
  },
} as const;

export type EdgeStatus = keyof typeof TEXTS;

const escapeHtml = (text: string) => text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);

/** The page for a refused request, with a link to `backPath`, a path of our own. */
export function edgePage(status: EdgeStatus, backPath: string): string {
  const { ja, en } = TEXTS[status];
  const back = escapeHtml(backPath);
  return `<!doctype html>
<html lang="ja">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${ja[0]}</title>
<main>
<h1>${ja[0]}</h1>
<p>${ja[1]}</p>
<p><a href="${back}">前の画面に戻る</a></p>
<section lang="en">
<h2>${en[0]}</h2>
<p>${en[1]}</p>
<p><a href="${back}">Back to the page</a></p>
</section>
</main>
</html>
`;
}
