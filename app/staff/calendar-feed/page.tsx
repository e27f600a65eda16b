import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { requireStaff } from "@/app/_server/actor";
import { textParameter } from "@/app/_server/search-parameters";
import { FeedPage } from "@/app/_ui/feed-page";
import { readOwnFeeds } from "@/lib/calendar/read-own-feeds";
import { viewOf } from "../view-of";
import { createOwnFeed, revokeOwnFeed } from "./actions";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("calendar.feed");
  return { title: t("title") };
}

/** The own calendar feeds of somebody of support: what they host and what is held for them. */
export default async function CalendarFeedPage({ searchParams }: PageProps<"/staff/calendar-feed">) {
  const feeds = viewOf(await readOwnFeeds({ actor: await requireStaff() }));
  return (
    <FeedPage
      audience="staff"
      back="/staff/requests"
      feeds={feeds}
      isRevoked={textParameter((await searchParams).done) === "revoked"}
      create={createOwnFeed}
      revoke={revokeOwnFeed}
    />
  );
}
