import { describe, expect, it } from "vitest";
import { missingPlatformBuilds } from "./lock-file.mjs";

const lockWith = (packages) => ({ packages: { "": {}, ...packages } });
const tool = { version: "1.0.0", dev: true, optionalDependencies: { "@tool/darwin-arm64": "1.0.0" } };

describe("builds for other platforms in the lock file", () => {
  it("are missed where no entry can serve their package", () => {
    expect(missingPlatformBuilds(lockWith({ "node_modules/tool": tool }))).toEqual([
      { name: "@tool/darwin-arm64", version: "1.0.0", isDev: true },
    ]);
  });

  it.each([
    ["beside the package", "node_modules/@tool/darwin-arm64", "node_modules/tool"],
    ["above it", "node_modules/@tool/darwin-arm64", "node_modules/other/node_modules/tool"],
    ["inside it", "node_modules/tool/node_modules/@tool/darwin-arm64", "node_modules/tool"],
  ])("are there when they lie %s", (_, place, path) => {
    expect(missingPlatformBuilds(lockWith({ [path]: tool, [place]: { version: "1.0.0" } }))).toEqual([]);
  });

  it("are missed when they lie inside another package", () => {
    const packages = { "node_modules/tool": tool, "node_modules/other/node_modules/@tool/darwin-arm64": {} };
    expect(missingPlatformBuilds(lockWith(packages))).toHaveLength(1);
  });
});
