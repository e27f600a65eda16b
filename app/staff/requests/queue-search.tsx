import Form from "next/form";
import Link from "next/link";
import { buttonClasses } from "@/app/_ui/button-classes";
import type { Language } from "@/lib/auth/actor";
import { translatorFor } from "@/lib/words";
import { queuePath } from "./queue-path";

/** Search over every request, whichever tab is open: a GET, so that its result is an address. */
export function QueueSearch({ search, language }: { search: string; language: Language }) {
  const say = translatorFor(language);
  return (
    <Form action="/staff/requests" prefetch={false} role="search" className="flex flex-wrap items-end gap-2">
      <input type="hidden" name="tab" value="all" />
      <div className="min-w-60 grow sm:max-w-100">
        <label htmlFor="q" className="block text-muted">
          {say("staff.queue.search.label")}
        </label>
        <input
          key={search}
          id="q"
          name="q"
          type="search"
          autoComplete="off"
          defaultValue={search}
          className="min-h-(--control-height) w-full rounded-control border border-edge bg-surface px-3"
        />
      </div>
      <button type="submit" className={buttonClasses("secondary")}>
        {say("staff.queue.search.button")}
      </button>
      {search === "" ? null : (
        <Link
          href={queuePath({ tab: "todo" })}
          prefetch={false}
          className="inline-flex min-h-(--control-height) items-center px-2"
        >
          {say("staff.queue.search.clear")}
        </Link>
      )}
    </Form>
  );
}
