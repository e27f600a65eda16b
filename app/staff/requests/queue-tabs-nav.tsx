import Link from "next/link";
import type { Language } from "@/lib/auth/actor";
import { QUEUE_TABS } from "@/lib/requests/queue-tabs";
import type { StaffQueue } from "@/lib/requests/read-staff-queue";
import { translatorFor } from "@/lib/words";
import { queuePath } from "./queue-path";

/** The tabs of the queue as links, with the number of open requests behind each. */
export function QueueTabsNav({ queue, language }: { queue: StaffQueue; language: Language }) {
  const say = translatorFor(language);
  const countOf = new Map<string, number>(Object.entries(queue.counts));
  return (
    <nav aria-label={say("staff.queue.tabs.label")} className="border-rule border-b">
      <ul className="-mb-px flex flex-wrap gap-x-1">
        {QUEUE_TABS.map((tab) => {
          const count = countOf.get(tab);
          return (
            <li key={tab}>
              <Link
                href={queuePath({ tab, search: queue.search })}
                prefetch={false}
                aria-current={tab === queue.tab ? "page" : undefined}
                className="inline-flex min-h-10 items-center gap-1.5 border-transparent border-b-3 px-3 no-underline hover:underline aria-[current=page]:border-accent aria-[current=page]:font-bold forced-colors:border-[Canvas] forced-colors:aria-[current=page]:border-[Highlight]"
              >
                {say(`staff.queue.tabs.${tab}`)}
                {count === undefined ? null : (
                  <span className="min-w-6 rounded-chip bg-neutral-tint px-2 text-center font-bold text-neutral text-small tabular-nums">
                    <span aria-hidden="true">{count}</span>
                    <span className="sr-only">{say("staff.queue.tabs.count", { count })}</span>
                  </span>
                )}
              </Link>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}
