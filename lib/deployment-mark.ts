import { database } from "./db";
import { env } from "./env";

/**
 * Each database belongs to one kind of deployment, so that invented people never meet real ones:
 * `evaluation` (test included) or `production`.
 */

/** Thrown at start when this process must not use this database. */
export class DeploymentMarkError extends Error {}

async function isEmpty(): Promise<boolean> {
  const [users, accounts] = await Promise.all([
    database().user.count({ take: 1 }),
    database().customerAccount.count({ take: 1 }),
  ]);
  return users === 0 && accounts === 0;
}

/**
 * Lets this process use the database, marking one that is still unmarked, or throws
 * `DeploymentMarkError`: production never runs on a marked evaluation database, evaluation never on
 * production's or on one that holds people of unknown origin.
 */
export async function claimDeployment(): Promise<void> {
  const mine = env().isEvaluation ? "evaluation" : "production";
  const mark = await database().deploymentMark.findUnique({ where: { id: 1 } });
  if (mark && mark.mode !== mine) {
    throw new DeploymentMarkError(`This database belongs to ${mark.mode} and is refused in ${env().mode}.`);
  }
  if (mark) return;
  if (env().isEvaluation && !(await isEmpty())) {
    throw new DeploymentMarkError(
      `This database is not empty and not marked for evaluation. It is refused in ${env().mode}: use an empty one.`,
    );
  }
  // Several processes may start at once: the first mark stands.
  await database().deploymentMark.createMany({ data: { id: 1, mode: mine }, skipDuplicates: true });
}
