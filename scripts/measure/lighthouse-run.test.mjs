import { describe, expect, it } from "vitest";
import { medianOf, readReport } from "./lighthouse-run.mjs";

const audit = (numericValue, score = 1, title = "") => ({ numericValue, score, title });
const report = ({
  performance = 0.97,
  contrast = 1,
  finalDisplayedUrl = "http://localhost:1/apply",
} = {}) => ({
  requestedUrl: "http://localhost:1/apply",
  finalDisplayedUrl,
  categories: {
    performance: { score: performance, auditRefs: [] },
    accessibility: { score: contrast, auditRefs: [{ id: "contrast", weight: 3 }] },
    "best-practices": { score: 1, auditRefs: [] },
  },
  audits: {
    "first-contentful-paint": audit(800),
    "largest-contentful-paint": audit(1500),
    "total-blocking-time": audit(120),
    "cumulative-layout-shift": audit(0),
    contrast: audit(undefined, contrast, "Contrast"),
  },
});

describe("a Lighthouse report", () => {
  it("is read as scores to 100 and milliseconds", () => {
    expect(readReport(report())).toEqual({
      performance: 97,
      accessibility: 100,
      practices: 100,
      fcp: 800,
      lcp: 1500,
      tbt: 120,
      cls: 0,
      failed: [],
    });
  });

  it("names what cost points", () => {
    expect(readReport(report({ contrast: 0.9 }))).toMatchObject({ accessibility: 90, failed: ["Contrast"] });
  });

  it("of a page that led elsewhere is no measurement", () => {
    expect(() => readReport(report({ finalDisplayedUrl: "http://localhost:1/sign-in" }))).toThrow(/sign-in/);
  });

  it("counts by its middle over several runs", () => {
    const runs = [0.7, 0.99, 0.9].map((performance) => readReport(report({ performance })));
    expect(medianOf(runs).performance).toBe(90);
  });
});
