import type { Language } from "@/lib/auth/actor";
import type { StaffQueue } from "@/lib/requests/read-staff-queue";
import { translatorFor } from "@/lib/words";
import { CandidateMark } from "./candidate-mark";
import { QueueRowCells } from "./queue-row-cells";

const WITH_CANDIDATES = ["due", "request", "kind", "first", "second", "assignee", "status", "age"] as const;
const WITH_MEETINGS = ["due", "request", "kind", "meeting", "assignee", "status", "age"] as const;
const LEGEND = [["free", 2] as const, ["last", 1] as const, ["none", 0] as const];

/** The requests of one page as a ruled table; cards where there is no room for eight columns. */
export function QueueTable({ queue, language }: { queue: StaffQueue; language: Language }) {
  const say = translatorFor(language);
  const hasCandidates = queue.rows.some(({ candidates }) => candidates.length > 0);
  return (
    <div>
      <table className="w-full border-rule border-b bg-surface max-lg:block max-lg:border-b-0 max-lg:bg-transparent">
        <caption className="pb-2 text-left text-muted max-lg:block">
          {say(`staff.queue.caption.${queue.tab}`)}
        </caption>
        <thead className="max-lg:hidden">
          <tr>
            {(hasCandidates ? WITH_CANDIDATES : WITH_MEETINGS).map((name) => (
              <th
                key={name}
                scope="col"
                colSpan={name === "meeting" ? 2 : undefined}
                className={`sticky top-0 bg-closed px-2 py-2 font-bold ${name === "age" ? "text-right" : "text-left"}`}
              >
                {say(`staff.queue.columns.${name}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody className="max-lg:block">
          {queue.rows.map((row) => (
            <QueueRowCells key={row.reference} row={row} queue={queue} language={language} />
          ))}
        </tbody>
      </table>
      <div className="mt-2 flex flex-wrap gap-x-6 text-muted text-small">
        {hasCandidates ? (
          <p className="flex flex-wrap gap-x-4" aria-hidden="true">
            {LEGEND.map(([word, freeCount]) => (
              <span key={word}>
                <CandidateMark freeCount={freeCount} language={language} />{" "}
                {say(`staff.queue.legend.${word}`)}
              </span>
            ))}
          </p>
        ) : null}
        <p>{say("staff.due.note")}</p>
      </div>
    </div>
  );
}
