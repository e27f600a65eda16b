import { describe, expect, it } from "vitest";
import { isSameClock, timeZoneNamed, timeZonesByRegion } from "./time-zone";

const NOW = new Date("2026-11-24T01:00:00Z");

describe("the zone a text names", () => {
  it.each(["Asia/Tokyo", "America/Los_Angeles", "America/North_Dakota/Center", "Australia/Lord_Howe", "UTC"])(
    "is %s",
    (name) => {
      expect(timeZoneNamed(name)).toBe(name);
    },
  );

  it("is written as this machine writes it, whichever of its names was given", () => {
    expect(timeZoneNamed("asia/tokyo")).toBe("Asia/Tokyo");
    expect(timeZoneNamed("Etc/UTC")).toBe("UTC");
    expect(timeZoneNamed("Asia/Kolkata")).toMatch(/^Asia\/(Kolkata|Calcutta)$/);
  });

  it.each(["", "Mars/Olympus", "+09:00", "EST", "Asia/Tokyo ", "Asia/Tokyo\0", "a/".repeat(40), "../../etc"])(
    "is none in %j",
    (text) => {
      expect(timeZoneNamed(text)).toBeNull();
    },
  );
});

describe("the zones to choose from", () => {
  it("stand under their regions, and each is a zone", () => {
    const regions = timeZonesByRegion();
    expect([...regions.keys()]).toEqual(
      expect.arrayContaining(["Africa", "America", "Asia", "Europe", "UTC"]),
    );
    expect(regions.get("Asia")).toContain("Asia/Tokyo");
    const all = [...regions.values()].flat();
    expect(all.length).toBeGreaterThan(400);
    expect(all.filter((zone) => timeZoneNamed(zone) === null)).toEqual([]);
  });
});

describe("clocks in two zones", () => {
  it.each([
    ["Asia/Tokyo", "Asia/Tokyo", true],
    ["Asia/Tokyo", "Asia/Seoul", true],
    ["Asia/Tokyo", "Pacific/Palau", true],
    ["America/Los_Angeles", "America/Vancouver", true],
    ["Asia/Tokyo", "Asia/Shanghai", false],
    ["Asia/Tokyo", "Australia/Adelaide", false],
    // The same in winter only.
    ["Europe/London", "UTC", false],
    ["Africa/Casablanca", "Etc/GMT-1", false],
  ])("%s and %s show the same: %s", (one, other, isSame) => {
    expect(isSameClock(one, other, NOW)).toBe(isSame);
  });
});
