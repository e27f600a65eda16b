/** The parts of the page in their order; each is an address of its own, `/scope#plans`. */
export const SECTIONS = [
  "plans",
  "not-answered",
  "best-effort",
  "demarcation",
  "answers",
  "sessions",
] as const;

export type SectionId = (typeof SECTIONS)[number];
