/** A name that the figure breaks into lines, as one line. */
export function inOneLine(lines: readonly string[]): string {
  return lines.join("");
}
