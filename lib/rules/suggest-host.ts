/** A host beside others who could hold the same meeting. */
export type HostChoice = {
  readonly hostId: string;
  readonly isFree: boolean;
  /** Meetings of the host in the week of the slot. */
  readonly weekMeetings: number;
};

/**
 * Who is proposed as the host of a slot: the assignee when free, else the free host with the fewest
 * meetings that week, the first of them when several have as few. Null when nobody is free.
 */
export function suggestHost(choices: readonly HostChoice[], assigneeId: string | null): string | null {
  const free = choices.filter(({ isFree }) => isFree);
  const assignee = free.find(({ hostId }) => hostId === assigneeId);
  if (assignee) return assignee.hostId;
  const fewest = Math.min(...free.map(({ weekMeetings }) => weekMeetings));
  return free.find(({ weekMeetings }) => weekMeetings === fewest)?.hostId ?? null;
}
