/** The digits of Punycode: a–z are 0–25, 0–9 are 26–35. */
const DIGITS = "abcdefghijklmnopqrstuvwxyz0123456789";

/** RFC 3492 §6.1: fits the bias to the distance just read. */
function adaptBias(delta: number, length: number, isFirst: boolean): number {
  let rest = isFirst ? Math.floor(delta / 700) : Math.floor(delta / 2);
  rest += Math.floor(rest / length);
  let bias = 0;
  for (; rest > 455; bias += 36) rest = Math.floor(rest / 35);
  return bias + Math.floor((36 * rest) / (rest + 38));
}

/**
 * The letters of a host label: `xn--…` is decoded (RFC 3492 §6.2), any other returned as it is. A
 * label that is not well-formed comes back unchanged.
 */
export function decodeLabel(label: string): string {
  if (!label.startsWith("xn--")) return label;
  const encoded = label.slice(4);
  const split = encoded.lastIndexOf("-");
  const letters = split > 0 ? [...encoded.slice(0, split)] : [];
  let [code, index, bias] = [128, 0, 72];
  for (let at = split > 0 ? split + 1 : 0; at < encoded.length; ) {
    const before = index;
    for (let weight = 1, k = 36; ; k += 36) {
      const digit = DIGITS.indexOf(encoded.charAt(at++) || "?");
      if (digit < 0) return label;
      index += digit * weight;
      const threshold = Math.min(Math.max(k - bias, 1), 26);
      if (digit < threshold) break;
      weight *= 36 - threshold;
    }
    const length = letters.length + 1;
    bias = adaptBias(index - before, length, before === 0);
    code += Math.floor(index / length);
    index %= length;
    if (code > 0x10ffff) return label;
    letters.splice(index++, 0, String.fromCodePoint(code));
  }
  return letters.join("");
}
