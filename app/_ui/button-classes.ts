export type ButtonKind = "primary" | "secondary" | "danger";

const SHAPE =
  "inline-flex min-h-(--control-height) items-center justify-center justify-self-start gap-2 rounded-control border px-5 py-2 text-center font-bold print:hidden";

const KINDS: Record<ButtonKind, string> = {
  primary: "border-transparent bg-accent text-on-accent hover:bg-accent-hover",
  secondary: "border-accent bg-surface text-link hover:bg-accent-tint",
  danger: "border-transparent bg-danger text-danger-tint hover:bg-danger-hover",
};

/** The look of a button, shared by what sends a form and what leads somewhere. */
export function buttonClasses(kind: ButtonKind): string {
  return `${SHAPE} ${KINDS[kind]}`;
}
