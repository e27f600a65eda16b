import type { Result } from "../result";
import { type Command, type Receipt, runCommand } from "./command";
import { NOBODY_DUE } from "./deadlines-of";

/** The customer keeps the old date after all. */
export function withdrawChange(command: Command): Promise<Result<Receipt>> {
  return runCommand("withdraw_change", command, {}, () => NOBODY_DUE);
}
