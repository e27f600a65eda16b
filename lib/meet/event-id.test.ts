import { expect, it } from "vitest";
import { eventIdOf, nextEventId } from "./event-id";

const REQUEST = "019a0b1c-2d3e-7f40-8a9b-0c1d2e3f4a5b";

it("an event's id is the request's, in the letters that Google takes, and anew after each deletion", () => {
  const ids = [eventIdOf(REQUEST)];
  for (let round = 0; round < 10; round += 1) ids.push(nextEventId(ids.at(-1) ?? ""));
  expect(ids.slice(0, 3)).toEqual([
    "oh019a0b1c2d3e7f408a9b0c1d2e3f4a5b",
    "oh019a0b1c2d3e7f408a9b0c1d2e3f4a5bv2",
    "oh019a0b1c2d3e7f408a9b0c1d2e3f4a5bv3",
  ]);
  expect(new Set(ids).size).toBe(ids.length);
  for (const id of ids) expect(id).toMatch(/^[a-v0-9]{5,1024}$/);
  expect(eventIdOf(REQUEST)).toBe(ids[0]);
});
