import { getLocale, getTranslations } from "next-intl/server";
import { emptyFormState, type FormState } from "@/app/_server/form-state";
import { FEED_DAYS_BACK } from "@/lib/calendar/feed-entries";
import type { OwnFeed } from "@/lib/calendar/read-own-feeds";
import { formatInstantWithYear } from "@/lib/format";
import { BackLink } from "./back-link";
import { Button } from "./button";
import { ActionForm } from "./form";
import { NewFeed } from "./new-feed";
import { Notice } from "./notice";
import { Time } from "./time";

type Revoke = (form: FormData) => Promise<void>;

/** One's own calendar feeds: what they show, a new one, and those that are live, each with its end. */
export async function FeedPage({
  audience,
  back,
  feeds,
  isRevoked,
  create,
  revoke,
}: {
  readonly audience: "customer" | "staff";
  readonly back: string;
  readonly feeds: readonly OwnFeed[];
  readonly isRevoked: boolean;
  readonly create: (state: FormState, form: FormData) => Promise<FormState>;
  readonly revoke: Revoke;
}) {
  const t = await getTranslations("calendar.feed");
  return (
    <div className="sections max-w-200">
      <BackLink href={back} />
      {isRevoked ? (
        <Notice tone="success" isResult>
          <p>{t("revoked")}</p>
        </Notice>
      ) : null}
      <header className="stack">
        <h1>{t("title")}</h1>
        <p>{t(`lead.${audience}`)}</p>
        <p>{t(`what.${audience}`, { days: FEED_DAYS_BACK })}</p>
      </header>
      <Notice tone="warning">
        <p>{t("secret")}</p>
      </Notice>
      <ActionForm action={create} initial={emptyFormState()}>
        <p>
          <Button>{t("create")}</Button>
        </p>
        <NewFeed
          words={{
            title: t("created.title"),
            once: t("created.once"),
            copy: t("created.copy"),
            copied: t("created.copied"),
          }}
        />
      </ActionForm>
      <section className="stack">
        <h2>{t("own")}</h2>
        {feeds.length === 0 ? <p>{t("none")}</p> : <FeedList feeds={feeds} revoke={revoke} />}
      </section>
    </div>
  );
}

async function FeedList({ feeds, revoke }: { feeds: readonly OwnFeed[]; revoke: Revoke }) {
  const [t, language] = await Promise.all([getTranslations("calendar.feed"), getLocale()]);
  return (
    <ul className="border-rule border-t">
      {feeds.map(({ id, createdAt }) => {
        const time = formatInstantWithYear(createdAt, language);
        return (
          <li
            key={id}
            className="flex flex-wrap items-center justify-between gap-4 border-rule border-b py-3"
          >
            <Time at={createdAt}>{t("createdAt", { time })}</Time>
            <form action={revoke}>
              <input type="hidden" name="feedId" value={id} />
              <Button kind="secondary">
                <span className="sr-only">{t("revokeAbout", { time })} </span>
                {t("revoke")}
              </Button>
            </form>
          </li>
        );
      })}
    </ul>
  );
}
