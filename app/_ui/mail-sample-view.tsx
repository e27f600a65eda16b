/** A mail made of sample data. */
type Sample = {
  readonly language: string;
  readonly subject: string;
  readonly bodyText: string;
  readonly bodyHtml: string;
  readonly invite: "REQUEST" | "CANCEL" | null;
};

/** Finished words of the reader's language. */
export type SampleWords = {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly invite: Readonly<Record<"REQUEST" | "CANCEL", string>>;
};

/** A sample mail: subject, text, HTML in a frame that can do nothing, and whether a calendar file goes along. */
export function MailSampleView({ sample, words }: { readonly sample: Sample; readonly words: SampleWords }) {
  const { language, subject, bodyText, bodyHtml, invite } = sample;
  return (
    <div className="stack">
      <p>
        <span className="mr-2 text-muted">{words.subject}</span>
        <b lang={language}>{subject}</b>
      </p>
      {invite === null ? null : <p>{words.invite[invite]}</p>}
      <div className="grid gap-4 lg:grid-cols-2">
        <div className="stack min-w-0 gap-2">
          <h3>{words.text}</h3>
          <div
            lang={language}
            className="whitespace-pre-wrap break-words rounded-card border border-rule bg-surface p-4"
          >
            {bodyText}
          </div>
        </div>
        <div className="stack min-w-0 grid-rows-[auto_1fr] gap-2">
          <h3>{words.html}</h3>
          <iframe
            title={words.html}
            srcDoc={bodyHtml}
            sandbox=""
            className="h-full min-h-160 w-full rounded-card border border-rule bg-surface"
          />
        </div>
      </div>
    </div>
  );
}
