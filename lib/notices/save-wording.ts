import type { Result } from "../result";
import { storeWordings, type WordingCommand } from "./store-wordings";
import { judgeWordings, type WordingForm } from "./wording-form";

/**
 * Keeps how support words the free parts of one mail in one language, from the next mail on. Refuses what
 * `judgeWording` refuses, and `stale` when somebody else changed a part since it was shown.
 */
export async function saveWording(
  command: WordingCommand & { readonly form: WordingForm },
): Promise<Result<null>> {
  return storeWordings(command, (name) => judgeWordings(command.form, name, command.language));
}
