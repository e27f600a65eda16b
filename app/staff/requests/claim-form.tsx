import type { Language } from "@/lib/auth/actor";
import type { QueueTab } from "@/lib/requests/queue-tabs";
import { translatorFor } from "@/lib/words";
import { claimRequest } from "./claim-action";

/** 「担当する」 in a row of the queue. */
export function ClaimForm({
  reference,
  tab,
  search,
  language,
}: {
  reference: string;
  tab: QueueTab;
  search: string;
  language: Language;
}) {
  const say = translatorFor(language);
  return (
    <form action={claimRequest}>
      <input type="hidden" name="reference" value={reference} />
      <input type="hidden" name="tab" value={tab} />
      <input type="hidden" name="q" value={search} />
      <button
        type="submit"
        className="min-h-9 whitespace-nowrap rounded-control border border-accent bg-surface px-3 font-bold text-link hover:bg-accent-tint"
      >
        <span className="sr-only">{say("staff.queue.claimAbout", { reference })}</span>
        {say("staff.queue.claim")}
      </button>
    </form>
  );
}
