/** How many alternates staff may propose at once. */
export const ALTERNATE_RANKS = [1, 2, 3] as const;
