import { describe, expect, it } from "vitest";
import { suggestHost } from "./suggest-host";

const host = (hostId: string, isFree: boolean, weekMeetings: number) => ({ hostId, isFree, weekMeetings });

describe("suggestHost", () => {
  it("proposes the assignee when free, however many meetings they have", () => {
    expect(suggestHost([host("a", true, 0), host("b", true, 9)], "b")).toBe("b");
  });

  it("passes over an assignee who is not free or no host", () => {
    expect(suggestHost([host("a", true, 2), host("b", false, 0)], "b")).toBe("a");
    expect(suggestHost([host("a", true, 2)], "somebody else")).toBe("a");
  });

  it("proposes the free host with the fewest meetings of the week, the first of several", () => {
    expect(
      suggestHost([host("a", true, 3), host("b", false, 0), host("c", true, 1), host("d", true, 1)], null),
    ).toBe("c");
  });

  it("proposes nobody when nobody is free", () => {
    expect(suggestHost([host("a", false, 0)], "a")).toBeNull();
    expect(suggestHost([], null)).toBeNull();
  });
});
