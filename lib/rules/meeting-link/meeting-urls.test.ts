import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { vetMeetingLink } from "./vet-meeting-link";

type Row = { url: string; tool: string; kind: string; guest: string; note: string };

/** Every field of the sample stands between quotes; a quote inside one is doubled. */
function readRows(): Row[] {
  const text = readFileSync(join(import.meta.dirname, "../fixtures/meeting_urls.csv"), "utf8");
  const fields = [...text.matchAll(/"((?:[^"]|"")*)"/g)].map(([, field = ""]) => field.replaceAll('""', '"'));
  const rows: Row[] = [];
  for (let at = 5; at + 4 < fields.length; at += 5) {
    const [url = "", tool = "", kind = "", guest = "", note = ""] = fields.slice(at, at + 5);
    rows.push({ url, tool: tool.replaceAll("-", "_"), kind: kind.replaceAll("-", "_"), guest, note });
  }
  return rows;
}

const rows = readRows();
const certain = rows.filter(({ note }) => !note.startsWith("low:"));

/** Rows for which an answer differs from its label, each in one line. */
function mismatches(
  sample: readonly Row[],
  pick: (row: Row) => [labelled: string, answered: string],
): string[] {
  return sample.flatMap((row) => {
    const [labelled, answered] = pick(row);
    return labelled === answered
      ? []
      : [`${row.url.slice(0, 100)} (${row.note}): ${labelled} became ${answered}`];
  });
}

const acceptance = ({ kind, guest }: { kind: string; guest: string }) =>
  kind === "join" && guest !== "no" ? "accepted" : "refused";

describe("the owner's labelled links", () => {
  it("are all read", () => {
    expect(rows).toHaveLength(119);
  });

  it("are accepted or refused as labelled, every one whose label is certain", () => {
    const wrong = mismatches(certain, (row) => [
      acceptance(row),
      vetMeetingLink(row.url).refusal === null ? "accepted" : "refused",
    ]);
    expect(wrong).toEqual([]);
  });

  it("are of the kind labelled, and say as much about guests", () => {
    const answer = (row: Row) => vetMeetingLink(row.url);
    expect(mismatches(certain, (row) => [row.kind, answer(row).kind])).toEqual([]);
    expect(mismatches(certain, (row) => [row.guest, answer(row).guest])).toEqual([]);
  });

  it("belong to the tool labelled", () => {
    expect(mismatches(certain, (row) => [row.tool, vetMeetingLink(row.url).tool])).toEqual([]);
  });

  it("come near the label even where the label is uncertain", () => {
    const uncertain = rows.filter(({ note }) => note.startsWith("low:"));
    const wrong = mismatches(uncertain, (row) => [row.kind, vetMeetingLink(row.url).kind]);
    expect(wrong).toEqual([]);
  });
});
