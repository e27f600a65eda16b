import { getLocale } from "next-intl/server";
import { FormIsland, type FormIslandProps } from "./form-island";
import { formWords } from "./form-words";

/**
 * A form answered by a server action, with and without JavaScript: what was typed comes back into the
 * fields inside, errors stand in a summary on top and at their fields. Success is the action's redirect.
 */
export async function ActionForm(props: Omit<FormIslandProps, "words">) {
  return <FormIsland {...props} words={formWords(await getLocale())} />;
}
