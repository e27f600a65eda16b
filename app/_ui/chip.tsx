import type { ReactNode } from "react";
import { Icon, type IconName } from "./icon";
import { TONE_CLASSES, type Tone } from "./tone";

/** A state in an icon, a word and a colour. */
export function Chip({
  tone,
  icon,
  code,
  children,
}: {
  tone: Tone;
  icon: IconName;
  /** The state's own code, for those who read pages by machine. */
  code?: string;
  children: ReactNode;
}) {
  return (
    <span
      data-status={code}
      className={`inline-flex items-center gap-1.5 rounded-chip border border-transparent py-0.5 pr-3 pl-2 text-support font-bold break-keep ${TONE_CLASSES[tone]}`}
    >
      <Icon name={icon} className="size-4.5" />
      {children}
    </span>
  );
}
