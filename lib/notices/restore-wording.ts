import { ok, type Result } from "../result";
import { storeWordings, type WordingCommand } from "./store-wordings";

/** Goes back to the product's own words for all free parts of one mail in one language. Refuses `stale` likewise. */
export async function restoreWording(command: WordingCommand): Promise<Result<null>> {
  return storeWordings(command, () => ok({ opening: null, closing: null }));
}
