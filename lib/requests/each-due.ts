import { SYSTEM } from "../auth/actor";
import { logFault } from "../log";
import type { Result } from "../result";
import type { Command, Receipt } from "./command";
import { referenceOf } from "./reference";

/**
 * Does what time brings to each of these requests, and returns those to which it happened, by
 * this process or by another at the same moment. A fault with one of them is logged and keeps none of
 * the others back.
 */
export async function eachDue(
  due: readonly { readonly number: number; readonly version: number }[],
  now: Date,
  run: (command: Command) => Promise<Result<Receipt>>,
): Promise<Receipt[]> {
  const done: Receipt[] = [];
  for (const { number, version } of due) {
    const reference = referenceOf(number);
    try {
      const result = await run({ actor: SYSTEM, reference, version, now });
      if (result.outcome === "ok") done.push(result.value);
    } catch (error) {
      logFault("due_request_failed", error, { reference });
    }
  }
  return done;
}
