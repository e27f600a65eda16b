"use client";

import type { PickerData, PickerReason } from "./picker-data";
import type { PickerWords } from "./picker-words";

/** 「選べない日の理由」 of the months in view, to be read as a list without visiting a cell. */
export function ClosedLegend({
  data,
  words,
  length,
  months,
}: {
  readonly data: PickerData;
  readonly words: PickerWords;
  readonly length: number;
  /** The months to explain, `YYYY-MM`. */
  readonly months: readonly string[];
}) {
  const used = new Set<PickerReason>();
  let isTimeFull = false;
  for (const { date, lengths } of data.days) {
    const times = lengths[length];
    const reason = times && "reason" in times ? data.reasons[times.reason] : undefined;
    if (!months.includes(date.slice(0, 7))) continue;
    if (reason) used.add(reason);
    else if (times && "free" in times && times.times.includes("f")) isTimeFull = true;
  }
  return (
    <details className="rounded-card border border-rule bg-surface px-4">
      <summary className="min-h-11 py-2.5 font-bold text-link">{words.legend}</summary>
      <dl className="pb-4 text-support">
        {[...used, ...(isTimeFull ? [data.timeReasons.f] : [])].map((reason) => (
          <div
            key={`${reason.word} ${reason.sentence}`}
            className="grid grid-cols-[5rem_minmax(0,1fr)] items-baseline gap-x-3 border-rule border-b py-2"
          >
            <dt className="font-bold">{reason.word}</dt>
            <dd>
              {reason.sentence}
              {"reference" in reason && reason.reference ? (
                <a href={`/requests/${reason.reference}`} className="ml-2 inline-flex min-h-11 items-center">
                  {reason.reference}
                </a>
              ) : null}
            </dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
