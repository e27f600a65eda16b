const PATHS = {
  arrow_left: "M16 10H4m5-5-5 5 5 5",
  arrow_right: "M4 10h12m-5-5 5 5-5 5",
  ban: "M10 3a7 7 0 1 0 0 14 7 7 0 0 0 0-14ZM5.2 5.2l9.6 9.6",
  calendar: "M3.5 5h13v11.5h-13zM3.5 8.5h13M7 3v3.5M13 3v3.5",
  check: "m4 10.5 4 4 8-9",
  check_circle: "M10 3a7 7 0 1 0 0 14 7 7 0 0 0 0-14Zm-3.2 7.2 2.3 2.3 4.2-4.7",
  chevron_down: "m5 7.5 5 5 5-5",
  clock: "M10 3a7 7 0 1 0 0 14 7 7 0 0 0 0-14Zm0 3.5V10l2.5 2",
  cross: "m5 5 10 10M15 5 5 15",
  cross_circle: "M10 3a7 7 0 1 0 0 14 7 7 0 0 0 0-14ZM7.5 7.5l5 5m0-5-5 5",
  external: "M8 4H4v12h12v-4M11 3.5h5.5V9M16 4l-7 7",
  info: "M10 3a7 7 0 1 0 0 14 7 7 0 0 0 0-14Zm0 6v4.5M10 6.4v.2",
  mail: "M3 5h14v10.5H3zM3.5 5.5 10 11l6.5-5.5",
  menu: "M3.5 5.5h13M3.5 10h13M3.5 14.5h13",
  pencil: "m4 16 .8-3.3 8.4-8.4 2.5 2.5-8.4 8.4L4 16ZM11.5 6l2.5 2.5",
  person: "M10 10a3.2 3.2 0 1 0 0-6.4 3.2 3.2 0 0 0 0 6.4ZM3.8 16.5c.6-3 3-4.3 6.2-4.3s5.6 1.3 6.2 4.3",
  question:
    "M10 3a7 7 0 1 0 0 14 7 7 0 0 0 0-14ZM7.9 8.2c0-1.2.9-2 2.1-2s2.1.8 2.1 1.9c0 1.5-2.1 1.6-2.1 3.1m0 2.4v.2",
  reply: "M8 5 3.5 9.5 8 14M4 9.5h7c3 0 5 1.7 5.5 5",
  warning: "M10 3.5 17.5 16.5h-15L10 3.5Zm0 5v4m0 1.8v.2",
} as const satisfies Record<string, string>;

export type IconName = keyof typeof PATHS;

/** A 20 px line icon. It never stands alone: the word beside it says the same. */
export function Icon({ name, className = "" }: { name: IconName; className?: string }) {
  return (
    <svg
      aria-hidden="true"
      className={`size-5 shrink-0 ${className}`}
      fill="none"
      focusable="false"
      stroke="currentColor"
      strokeLinecap="round"
      strokeLinejoin="round"
      strokeWidth="1.75"
      viewBox="0 0 20 20"
    >
      <path d={PATHS[name]} />
    </svg>
  );
}
