import type { Language } from "../auth/actor";

/** One text in every language. */
export type Bilingual = Readonly<Record<Language, string>>;

/** One thing the scope of support says, with what it is made of. Ids are unique over all of the scope. */
export type ScopeRow = {
  readonly id: string;
  readonly text: Bilingual;
  /** An exception or advice that goes with it. */
  readonly note?: Bilingual;
  readonly parts?: readonly ScopeRow[];
};

/** The ids of rows and of their parts, in the order they are read. */
export function rowIds(rows: readonly ScopeRow[]): string[] {
  return rows.flatMap(({ id, parts }) => [id, ...rowIds(parts ?? [])]);
}
