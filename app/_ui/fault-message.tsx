import { buttonClasses } from "./button-classes";

const TEXTS = {
  ja: {
    title: "処理を完了できませんでした。",
    text: "前の画面までの入力内容は保存されています。もう一度お試しください。",
    number: "確認用番号",
    retry: "もう一度試す",
    toTop: "トップへ戻る",
  },
  en: {
    title: "This could not be completed.",
    text: "What you entered up to the previous page is saved. Please try again.",
    number: "Reference",
    retry: "Try again",
    toTop: "Go to the home page",
  },
} as const;

/**
 * What is said when a page failed, in both languages at once: which one the reader has is not known
 * where nothing can be trusted to work. Plain links, so that the way on is a fresh page.
 */
export function FaultMessage({ error, retry }: { readonly error: unknown; readonly retry: () => void }) {
  const digest = error instanceof Error && "digest" in error ? String(error.digest) : null;
  return (
    <main className="sections mx-auto w-full max-w-180 px-4 py-10 sm:px-6">
      {(["ja", "en"] as const).map((language) => {
        const words = TEXTS[language];
        const Title = language === "ja" ? "h1" : "h2";
        return (
          <section key={language} lang={language} className="stack">
            <Title>{words.title}</Title>
            <p>{words.text}</p>
            {digest === null ? null : (
              <p className="text-muted text-support">
                {words.number} {digest}
              </p>
            )}
            <p className="flex flex-wrap items-center gap-4">
              <button type="button" onClick={retry} className={buttonClasses("primary")}>
                {words.retry}
              </button>
              <a href="/" className="inline-flex min-h-11 items-center">
                {words.toTop}
              </a>
            </p>
          </section>
        );
      })}
    </main>
  );
}
