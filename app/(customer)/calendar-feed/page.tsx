import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { requireMember } from "@/app/_server/actor";
import { textParameter } from "@/app/_server/search-parameters";
import { FeedPage } from "@/app/_ui/feed-page";
import { readOwnFeeds } from "@/lib/calendar/read-own-feeds";
import { createOwnFeed, revokeOwnFeed } from "./actions";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("calendar.feed");
  return { title: t("title") };
}

/** A member's own calendar feeds of the account they act in. */
export default async function CalendarFeedPage({ searchParams }: PageProps<"/calendar-feed">) {
  const feeds = await readOwnFeeds({ actor: await requireMember() });
  if (feeds.outcome !== "ok") notFound();
  return (
    <FeedPage
      audience="customer"
      back="/requests"
      feeds={feeds.value}
      isRevoked={textParameter((await searchParams).done) === "revoked"}
      create={createOwnFeed}
      revoke={revokeOwnFeed}
    />
  );
}
