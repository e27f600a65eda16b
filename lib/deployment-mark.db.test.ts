import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { addAccount, addUser } from "./auth/fixtures/people";
import { runAs, runAsTest } from "./auth/fixtures/run-as";
import { database } from "./db";
import { claimDeployment, DeploymentMarkError } from "./deployment-mark";
import { resetDatabase } from "./testing/test-database";

beforeEach(resetDatabase);
afterEach(runAsTest);

async function markOf(): Promise<string | undefined> {
  return (await database().deploymentMark.findFirst())?.mode;
}

describe("which deployment a database belongs to", () => {
  it.each([
    ["evaluation", "evaluation"],
    ["test", "evaluation"],
    ["production", "production"],
  ] as const)("an empty one becomes, by %s, one for %s", async (mode, mark) => {
    runAs(mode);
    await Promise.all([claimDeployment(), claimDeployment()]);
    expect(await markOf()).toBe(mark);
    await claimDeployment();
  });

  it.each(["evaluation", "test"] as const)(
    "%s refuses one that holds people or accounts and has no mark",
    async (mode) => {
      runAs(mode);
      await addUser("hanako@example.jp");
      await expect(claimDeployment()).rejects.toThrow(DeploymentMarkError);
      await resetDatabase();
      await addAccount("湖畔");
      await expect(claimDeployment()).rejects.toThrow(DeploymentMarkError);
      expect(await markOf()).toBeUndefined();
    },
  );

  it("production refuses one of evaluation, even when it is otherwise empty", async () => {
    runAs("evaluation");
    await claimDeployment();
    runAs("production");
    await expect(claimDeployment()).rejects.toThrow(/belongs to evaluation/);
  });

  it("evaluation refuses one of production, even when it is otherwise empty", async () => {
    runAs("production");
    await claimDeployment();
    runAs("evaluation");
    await expect(claimDeployment()).rejects.toThrow(/belongs to production/);
  });

  it("production takes over one that was filled before marks existed", async () => {
    runAs("production");
    await addUser("hanako@example.jp");
    await claimDeployment();
    expect(await markOf()).toBe("production");
  });
});
