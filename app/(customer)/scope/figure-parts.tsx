import type { Party } from "@/lib/support-scope/demarcation";

/** A rectangle in units of the drawing. */
export type Box = {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
};

// Told apart by their edges too, for those who see other colours than ours.
const PARTY_CLASSES: Record<Party, string> = {
  customer: "fill-closed stroke-edge [stroke-dasharray:5_4]",
  carrier: "fill-surface stroke-edge",
  soracom: "fill-accent-tint stroke-accent stroke-3",
  line_provider: "fill-surface stroke-edge",
};
const FORCED = "forced-colors:fill-[Canvas] forced-colors:stroke-[CanvasText]";

/** A part of the way, edged by who answers for it. */
export function SegmentBox({ box, party }: { box: Box; party: Party }) {
  return <rect {...box} rx="6" className={`stroke-[1.5] ${PARTY_CLASSES[party]} ${FORCED}`} />;
}

/** A stretch that a service connects. */
export function ServiceBar({ box }: { box: Box }) {
  return <rect {...box} rx="6" className={`fill-info-tint stroke-info ${FORCED}`} />;
}

/** What joins two parts of the way. */
export function Link({ from, to }: { from: readonly [number, number]; to: readonly [number, number] }) {
  return (
    <path
      d={`M${from.join(" ")}L${to.join(" ")}`}
      className="stroke-2 stroke-edge forced-colors:stroke-[CanvasText]"
    />
  );
}

/** A point of demarcation, as a line across the way. */
export function Demarcation({
  from,
  to,
}: {
  from: readonly [number, number];
  to: readonly [number, number];
}) {
  return (
    <path
      d={`M${from.join(" ")}L${to.join(" ")}`}
      className="stroke-2 stroke-attention [stroke-dasharray:2_5] [stroke-linecap:round] forced-colors:stroke-[CanvasText]"
    />
  );
}

/** Lines of text around a middle, which is where the block of lines is centred. */
export function Lines({
  lines,
  x,
  y,
  size,
  isBold = false,
}: {
  lines: readonly string[];
  x: number;
  y: number;
  size: number;
  isBold?: boolean;
}) {
  const step = size * 1.35;
  const first = y - (step * (lines.length - 1)) / 2 + size * 0.36;
  return (
    <text
      x={x}
      textAnchor="middle"
      fontSize={size}
      className={`fill-ink forced-colors:fill-[CanvasText] ${isBold ? "font-bold" : ""}`}
    >
      {lines.map((line, index) => (
        <tspan key={line} x={x} y={first + index * step}>
          {line.trim()}
        </tspan>
      ))}
    </text>
  );
}
