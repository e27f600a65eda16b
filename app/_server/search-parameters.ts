/** What a page gets of its address's query. */
export type SearchParameters = Promise<Readonly<Record<string, string | string[] | undefined>>>;

/** The one text of a search parameter; null when it is missing, empty or given several times. */
export function textParameter(value: string | string[] | undefined): string | null {
  return typeof value === "string" && value !== "" ? value : null;
}
