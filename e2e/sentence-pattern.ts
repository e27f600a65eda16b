/** The `}` that closes the `{` at `from`. */
function closingBrace(message: string, from: number): number {
  let depth = 0;
  for (let index = from; index < message.length; index += 1) {
    if (message[index] === "{") depth += 1;
    if (message[index] === "}") depth -= 1;
    if (depth === 0) return index;
  }
  throw new Error(`A brace is left open: ${message}`);
}

/** What a filled place can say: one of the branches of a choice, else any short words. */
function placePattern(inside: string): string {
  const choice = /^\s*\w+\s*,\s*(?:plural|select)\s*,/.exec(inside);
  if (!choice) return "[^{}<>]{1,120}?";
  const branches: string[] = [];
  for (let index = choice[0].length; index < inside.length; index += 1) {
    if (inside[index] !== "{") continue;
    const end = closingBrace(inside, index);
    branches.push(source(inside.slice(index + 1, end)));
    index = end;
  }
  return `(?:${branches.join("|")})`;
}

function source(message: string): string {
  const open = message.indexOf("{");
  if (open === -1) return message.replace(/[.*+?^${}()|[\]\\]/g, "\\$&").replaceAll("#", "\\d+");
  const close = closingBrace(message, open);
  return (
    source(message.slice(0, open)) +
    placePattern(message.slice(open + 1, close)) +
    source(message.slice(close + 1))
  );
}

/** Matches exactly the sentences that one of the messages can become. */
export function sentencePattern(...messages: readonly string[]): RegExp {
  return new RegExp(`^(?:${messages.map(source).join("|")})$`);
}
