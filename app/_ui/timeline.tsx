import type { ReactNode } from "react";
import { Icon, type IconName } from "./icon";
import { Time } from "./time";

export type TimelineEntry = {
  readonly id: string;
  readonly at: Date;
  /** The instant in words. */
  readonly when: string;
  /** Who did it: お客様, サポート, 自動. */
  readonly who: string;
  readonly icon: IconName;
  readonly text: ReactNode;
};

/** What happened to a request, newest first as handed in. */
export function Timeline({ entries }: { entries: readonly TimelineEntry[] }) {
  return (
    <ol>
      {entries.map(({ id, at, when, who, icon, text }) => (
        <li key={id} className="group grid grid-cols-[2rem_minmax(0,1fr)] gap-x-3">
          <span className="flex flex-col items-center gap-1">
            <span className="rounded-chip border border-edge bg-surface p-1 text-muted">
              <Icon name={icon} />
            </span>
            <span className="w-px grow bg-rule group-last:hidden" />
          </span>
          <div className="pb-5">
            <p className="text-muted text-support">
              <Time at={at}>{when}</Time>
              <span className="ml-3">{who}</span>
            </p>
            <div className="whitespace-pre-line">{text}</div>
          </div>
        </li>
      ))}
    </ol>
  );
}
