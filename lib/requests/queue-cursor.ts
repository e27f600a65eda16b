/** Where a page of the queue ended: the sorting instant (null where it has none) and the number of its last row. */
export type QueueCursor = { readonly at: Date | null; readonly number: number };

/** A cursor as it stands in an address: `2026-12-03T09:00:00.000Z_1024`. */
export function writeQueueCursor({ at, number }: QueueCursor): string {
  return `${at?.toISOString() ?? ""}_${number}`;
}

/** Reads a cursor back; null for a text that is none, which shows the first page. */
export function readQueueCursor(text: string): QueueCursor | null {
  const match = /^(\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z)?_(\d{1,9})$/.exec(text);
  if (!match) return null;
  const at = match[1] === undefined ? null : new Date(match[1]);
  if (at && Number.isNaN(at.getTime())) return null;
  return { at, number: Number(match[2]) };
}
