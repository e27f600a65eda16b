import type { ReactNode } from "react";
import { FocusedBox } from "./focused-box";
import { Icon, type IconName } from "./icon";
import { TONE_CLASSES, type Tone } from "./tone";

const ICONS: Record<Tone, IconName> = {
  info: "info",
  attention: "reply",
  success: "check_circle",
  danger: "cross_circle",
  warning: "warning",
  neutral: "info",
};

/**
 * Something the reader should know before the rest. `isResult`: what the last action did, told at the
 * top of the next page; it takes the focus there and is announced.
 */
export function Notice({
  tone = "info",
  isResult = false,
  children,
}: {
  tone?: Tone;
  isResult?: boolean;
  children: ReactNode;
}) {
  const className = `flex gap-3 rounded-card border border-current/30 p-4 ${TONE_CLASSES[tone]}`;
  const content = (
    <>
      <Icon name={ICONS[tone]} className="mt-1" />
      <div className="stack min-w-0 grow gap-2 text-ink">{children}</div>
    </>
  );
  if (!isResult) return <div className={className}>{content}</div>;
  return (
    <FocusedBox role="status" className={className}>
      {content}
    </FocusedBox>
  );
}
