import type { Metadata } from "next";
import Link from "next/link";
import { getLocale } from "next-intl/server";
import { requireStaff } from "@/app/_server/actor";
import { type SearchParameters, textParameter } from "@/app/_server/search-parameters";
import { ButtonLink } from "@/app/_ui/button-link";
import { Notice } from "@/app/_ui/notice";
import type { Language } from "@/lib/auth/actor";
import { businessNow } from "@/lib/clock";
import { readStaffQueue, type StaffQueue } from "@/lib/requests/read-staff-queue";
import { numberOf } from "@/lib/requests/reference";
import { translatorFor } from "@/lib/words";
import { viewOf } from "../view-of";
import { QUEUE_NOTICES, queuePath } from "./queue-path";
import { QueueSearch } from "./queue-search";
import { QueueTable } from "./queue-table";
import { QueueTabsNav } from "./queue-tabs-nav";

type Query = Awaited<SearchParameters>;

export async function generateMetadata(): Promise<Metadata> {
  return { title: translatorFor(await getLocale())("staff.queue.title") };
}

/** The queue: what support has to do, first due first. */
export default async function StaffRequestsPage({ searchParams }: { searchParams: SearchParameters }) {
  const actor = await requireStaff();
  const query = await searchParams;
  const language = await getLocale();
  const say = translatorFor(language);
  const queue = viewOf(
    await readStaffQueue({
      actor,
      now: businessNow(),
      tab: textParameter(query.tab) ?? "",
      search: textParameter(query.q) ?? "",
      after: textParameter(query.after) ?? "",
    }),
  );
  return (
    <>
      <h1>{say("staff.queue.title")}</h1>
      <ClaimNotice query={query} language={language} />
      <Attention queue={queue} language={language} />
      <QueueSearch search={queue.search} language={language} />
      <div className="stack">
        <QueueTabsNav queue={queue} language={language} />
        {queue.search === "" ? null : <p>{say("staff.queue.search.result", { text: queue.search })}</p>}
        {queue.rows.length === 0 ? (
          <EmptyQueue queue={queue} language={language} />
        ) : (
          <QueueTable queue={queue} language={language} />
        )}
        <p className="flex flex-wrap items-center gap-4">
          {queue.next === null ? null : (
            <ButtonLink kind="secondary" href={queuePath({ ...queue, after: queue.next })}>
              {say("staff.queue.next", { count: queue.pageSize })}
            </ButtonLink>
          )}
          {textParameter(query.after) === null ? null : (
            <Link href={queuePath(queue)} prefetch={false}>
              {say("staff.queue.first")}
            </Link>
          )}
        </p>
      </div>
    </>
  );
}

type Shown = { readonly queue: StaffQueue; readonly language: Language };

function ClaimNotice({ query, language }: { query: Query; language: Language }) {
  const notice = QUEUE_NOTICES.find((one) => one === query.notice);
  const reference = textParameter(query.about) ?? "";
  if (!notice || numberOf(reference) === null) return null;
  return (
    <Notice tone={notice === "claimed" ? "success" : "warning"} isResult>
      <p>{translatorFor(language)(`staff.queue.notice.${notice}`, { reference })}</p>
    </Notice>
  );
}

/** Meetings whose result is to be recorded, told on the first tab, where nobody would see them otherwise. */
function Attention({ queue: { tab, search, unrecorded }, language }: Shown) {
  const say = translatorFor(language);
  if (tab !== "todo" || search !== "" || unrecorded === 0) return null;
  return (
    <Notice tone="warning">
      <p>{say("staff.queue.attention.unrecorded", { count: unrecorded })}</p>
      <p>
        <Link href={queuePath({ tab: "confirmed" })} prefetch={false}>
          {say("staff.queue.attention.show")}
        </Link>
      </p>
    </Notice>
  );
}

function EmptyQueue({ queue: { tab, search }, language }: Shown) {
  const say = translatorFor(language);
  const words = say(`staff.queue.empty.${search === "" ? tab : "search"}`);
  return (
    <div className="stack gap-1 rounded-card border border-rule bg-surface p-6">
      <p>{words}</p>
      {search === "" ? null : (
        <p>
          <Link
            href={queuePath({ tab: tab === "all" ? "todo" : "all", search: tab === "all" ? "" : search })}
            prefetch={false}
          >
            {say(tab === "all" ? "staff.queue.search.clear" : "staff.queue.empty.searchAll")}
          </Link>
        </p>
      )}
    </div>
  );
}
