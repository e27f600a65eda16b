import type { MonthOffer } from "@/lib/rules/month-offers";
import { MonthList } from "./month-list";

/** The months in which no date can be offered, with the request that holds each; nothing when all are free. */
export function ClosedMonths({ months, now }: { months: readonly MonthOffer[]; now: Date }) {
  const closed = months.filter(({ state }) => state !== "free");
  if (closed.length === 0) return null;
  return (
    <div className="text-support sm:max-w-[36rem]">
      <MonthList months={closed} now={now} />
    </div>
  );
}
