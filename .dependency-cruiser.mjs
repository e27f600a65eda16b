// Which part may import which: docs/architecture.md says why. `npm run check` runs it (scripts/check/boundaries.mjs).
// Paths are regular expressions on the resolved file.

const TESTS = ["\\.test\\.tsx?$", "^lib/testing/"];
const packages = (...names) => `(^|/)node_modules/(@types/)?(${names.join("|")})(/|$)`;

export default {
  forbidden: [
    {
      name: "lib-runs-without-next",
      comment: "The product runs the same from an action, a test, a job or an API.",
      severity: "error",
      from: { path: "^lib/" },
      to: { path: ["^app/", "^e2e/", packages("next", "react", "react-dom", "next-intl", "use-intl")] },
    },
    {
      name: "rules-are-pure",
      comment: "Rules get time, policy and data as values; they import date libraries, zod and each other.",
      severity: "error",
      from: { path: "^lib/rules/", pathNot: TESTS },
      to: { pathNot: ["^lib/rules/", packages("date-fns", "date-fns-tz", "zod", "japanese-holidays")] },
    },
    {
      name: "one-holiday-wrapper",
      comment: "japanese-holidays reads the process's time zone unless asked with care: one wrapper asks it.",
      severity: "error",
      from: { pathNot: ["^lib/rules/holidays\\.ts$", ...TESTS] },
      to: { path: packages("japanese-holidays") },
    },
    {
      name: "app-asks-use-cases",
      comment: "Pages and actions reach data through use-cases, which authorise.",
      severity: "error",
      from: { path: "^app/", pathNot: TESTS },
      to: { path: ["^lib/db\\.ts$", "^lib/generated/"] },
    },
    {
      name: "product-without-tools",
      comment: "What runs in production needs no test support, script or journey.",
      severity: "error",
      from: { path: "^(app|lib)/", pathNot: TESTS },
      to: { path: ["^lib/testing/", "^scripts/", "^e2e/", "\\.test\\.tsx?$"] },
    },
    {
      name: "journeys-know-only-the-screen",
      comment: "Journeys have their own date oracle and see what a person sees.",
      severity: "error",
      from: { path: "^e2e/" },
      to: { path: "^app/" },
    },
    {
      name: "no-cycles",
      severity: "error",
      from: { pathNot: "^lib/generated/" },
      to: { circular: true },
    },
    {
      name: "everything-resolves",
      comment: "An import that is not found escapes every other rule.",
      severity: "error",
      from: {},
      to: { couldNotResolve: true },
    },
  ],
  options: {
    // The default parser reads nothing with this TypeScript, and says nothing about it.
    parser: "swc",
    doNotFollow: { path: ["node_modules", "^lib/generated/"] },
    exclude: { path: ["\\.next/", "\\.css$"] },
  },
};
