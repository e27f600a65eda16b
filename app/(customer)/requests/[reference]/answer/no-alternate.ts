/** The answer that none of the alternates suits; it leads to the picker and changes nothing by itself. */
export const NO_ALTERNATE = "none";
