import { getTranslations } from "next-intl/server";
import { Notice } from "@/app/_ui/notice";

const CHANGES = [
  "answered",
  "accepted",
  "offered",
  "change",
  "keep",
  "withdrawn",
  "url",
  "supplement",
  "watched",
  "unwatched",
  "feedback",
] as const;

/** What the last action did, on top of the page it led to. */
export async function ChangedNotice({ changed }: { changed: string | null }) {
  const known = CHANGES.find((change) => change === changed);
  if (!known) return null;
  const t = await getTranslations("request.changed");
  return (
    <Notice tone="success" isResult>
      <p>{t(known)}</p>
    </Notice>
  );
}
