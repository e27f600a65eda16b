/** Rows of the form for what stays open after a meeting. */
export const FOLLOW_UP_RANKS = [1, 2, 3] as const;
