import { IntlMessageFormat } from "intl-messageformat";
import en from "../messages/en.json";
import ja from "../messages/ja.json";
import type { Language } from "./auth/actor";

/** The catalogue as Japanese has it; English has the same keys, which a test proves. */
export type Messages = typeof ja;

/** Every sentence of the product, by language. */
export const MESSAGES: Record<Language, Messages> = { ja, en };

type PathsOf<Tree> = {
  [Key in keyof Tree & string]: Tree[Key] extends string ? Key : `${Key}.${PathsOf<Tree[Key]>}`;
}[keyof Tree & string];

/** The dotted path of one sentence, such as `common.back`. */
export type MessageKey = PathsOf<Messages>;

/** What fills a sentence's places. */
export type MessageValues = Readonly<Record<string, string | number>>;

/** Says one sentence. Throws when a value that the sentence needs is not given. */
export type Translator = (key: MessageKey, values?: MessageValues) => string;

const formats = new Map<string, IntlMessageFormat>();

/**
 * The sentences of one language, for mails, refusals and everything else that is worded outside a page.
 * The texts are ICU messages, read the same way by the pages' own translator.
 */
export function translatorFor(language: Language): Translator {
  return (key, values) => {
    const known = formats.get(`${language} ${key}`);
    const format = known ?? new IntlMessageFormat(textAt(language, key), language);
    if (!known) formats.set(`${language} ${key}`, format);
    return String(format.format(values));
  };
}

/** Whether the catalogue has a sentence under a dotted path that was put together. */
export function hasMessage(key: string): key is MessageKey {
  return typeof nodeAt("ja", key) === "string";
}

function textAt(language: Language, key: MessageKey): string {
  const text = nodeAt(language, key);
  if (typeof text !== "string") throw new RangeError(`No sentence ${key} in ${language}`);
  return text;
}

function nodeAt(language: Language, key: string): unknown {
  let node: unknown = MESSAGES[language];
  for (const name of key.split(".")) {
    if (typeof node !== "object" || node === null) return undefined;
    node = new Map<string, unknown>(Object.entries(node)).get(name);
  }
  return node;
}
