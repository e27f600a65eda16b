import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { LIFE_EVENTS, OPEN_STATUSES, STATUS_TABLE } from "./request-status";

describe("docs/architecture.md", () => {
  it("states the life of a request as the code does", () => {
    const source = readFileSync(new URL("../../docs/architecture.md", import.meta.url), "utf8");
    // Columns are lined up with spaces, which say nothing.
    const text = source.replace(/ {2,}/g, " ");
    const cell = ([without, standing]: readonly [string | null, string | null]) =>
      without === null && standing === null ? "–" : `${without ?? "–"} / ${standing ?? "–"}`;
    for (const event of LIFE_EVENTS) {
      const cells = OPEN_STATUSES.map((status) => cell(STATUS_TABLE[status][event]));
      expect(text).toContain(`| ${event} | ${cells.join(" | ")} |`);
    }
    expect(text).toContain(`| event | ${OPEN_STATUSES.join(" | ")} |`);
  });
});
