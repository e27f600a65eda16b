import type { HostLane, LaneStretch } from "@/lib/requests/read-staff-slot";
import { jstMinuteOf } from "@/lib/rules/jst";
import { lengthMinutes, type Slot } from "@/lib/rules/slot";

const FROM = 10 * 60;
const TO = 18 * 60;
const HEIGHT = 16;
const HATCH = 8;
const HOURS = [10, 12, 14, 16, 18];

/** Part of a stretch between the ends of the rail, in its own units (minutes after 10:00). */
function onRail({ startMinute, endMinute }: LaneStretch): { x: number; width: number } {
  const x = Math.min(Math.max(startMinute, FROM), TO) - FROM;
  return { x, width: Math.max(0, Math.min(endMinute, TO) - FROM - x) };
}

/** The day of every host as lanes with the slot as a band. Decorative: the words above it say the same. */
export function DayRail({ lanes, slot }: { lanes: readonly HostLane[]; slot: Slot }) {
  const startMinute = jstMinuteOf(slot.start);
  const band = onRail({ startMinute, endMinute: startMinute + lengthMinutes(slot) });
  return (
    <div
      aria-hidden="true"
      className="grid grid-cols-[auto_minmax(0,1fr)] items-center gap-x-2 gap-y-1 text-small"
    >
      {lanes.map((lane) => (
        <Lane key={lane.hostId} lane={lane} band={band} />
      ))}
      <span />
      <span className="flex justify-between text-cell text-muted tabular-nums">
        {HOURS.map((hour) => (
          <span key={hour}>{hour}</span>
        ))}
      </span>
    </div>
  );
}

function Lane({ lane, band }: { lane: HostLane; band: { x: number; width: number } }) {
  return (
    <>
      <span className="max-w-24 truncate text-muted">{lane.name}</span>
      <svg
        aria-hidden="true"
        viewBox={`0 0 ${TO - FROM} ${HEIGHT}`}
        preserveAspectRatio="none"
        className="h-5 w-full rounded-control bg-closed"
        focusable="false"
      >
        {lane.working.map((stretch) => (
          <rect
            key={stretch.startMinute}
            {...onRail(stretch)}
            y={0}
            height={HEIGHT}
            className="fill-surface"
          />
        ))}
        {lane.bookings.map((booking) => (
          <Booking key={`${booking.kind} ${booking.startMinute}`} booking={booking} />
        ))}
        <rect
          {...band}
          y={0.75}
          height={HEIGHT - 1.5}
          className="fill-none stroke-ink"
          strokeWidth={2}
          vectorEffect="non-scaling-stroke"
        />
        <rect
          x={0}
          y={0}
          width={TO - FROM}
          height={HEIGHT}
          className="fill-none stroke-edge"
          vectorEffect="non-scaling-stroke"
        />
      </svg>
    </>
  );
}

function Booking({ booking }: { booking: HostLane["bookings"][number] }) {
  const { x, width } = onRail(booking);
  if (width <= 0) return null;
  switch (booking.kind) {
    case "meeting":
      return <rect x={x} y={2} width={width} height={HEIGHT - 4} className="fill-accent" />;
    case "held":
      return (
        <rect
          x={x}
          y={2}
          width={width}
          height={HEIGHT - 4}
          className="fill-accent-tint stroke-accent"
          strokeDasharray="4 3"
          strokeWidth={1.5}
          vectorEffect="non-scaling-stroke"
        />
      );
    case "absence":
      return (
        <>
          <rect x={x} y={2} width={width} height={HEIGHT - 4} className="fill-neutral-tint" />
          <path d={hatchOf(x, width)} className="stroke-neutral" vectorEffect="non-scaling-stroke" />
        </>
      );
  }
}

function hatchOf(x: number, width: number): string {
  const count = Math.max(1, Math.floor(width / HATCH));
  return Array.from({ length: count }, (_, index) => {
    const left = x + index * HATCH;
    return `M${left} ${HEIGHT - 2}L${Math.min(left + HATCH, x + width)} 2`;
  }).join("");
}
