/** Letters of other scripts which look like Latin ones, each pair: the letters, what they look like. */
const TWINS: ReadonlyMap<string, string> = new Map(
  [
    ["аɑαᴀ", "a"],
    ["вʙьβ", "b"],
    ["сϲᴄς", "c"],
    ["ԁᴅđ", "d"],
    ["еєҽᴇεё", "e"],
    ["ғϝ", "f"],
    ["ɡԍɢց", "g"],
    ["һнʜհ", "h"],
    ["іıɪιӏľ", "i"],
    ["јʝ", "j"],
    ["кᴋκ", "k"],
    ["ʟłⅼ", "l"],
    ["мᴍⅿ", "m"],
    ["ոпɴη", "n"],
    ["оοσᴏøөօ", "o"],
    ["рρᴘ", "p"],
    ["ԛզ", "q"],
    ["гʀⲅ", "r"],
    ["ѕꜱ", "s"],
    ["тᴛτ", "t"],
    ["υᴜцս", "u"],
    ["ѵνᴠ", "v"],
    ["ԝᴡωшա", "w"],
    ["хχ", "x"],
    ["уүγʏ", "y"],
    ["ᴢʐƶȥ", "z"],
  ].flatMap(([letters = "", latin = ""]) => [...letters].map((letter) => [letter, latin] as const)),
);

/**
 * What a name looks like at a glance, so that two names with one skeleton are easily taken for each
 * other: accents dropped, letters of other scripts replaced by their Latin twins, `rn` read as `m`, `0` as `o`,
 * `1` and `i` as `l`. Dots and hyphens stay.
 */
export function skeletonOf(name: string): string {
  const latin = Array.from(
    name.normalize("NFKD").toLowerCase(),
    (letter) => TWINS.get(letter) ?? letter,
  ).join("");
  return latin
    .replace(/\p{M}/gu, "")
    .replace(/0/g, "o")
    .replace(/[1i|!]/g, "l")
    .replace(/3/g, "e")
    .replace(/5/g, "s")
    .replace(/rn/g, "m")
    .replace(/vv/g, "w")
    .replace(/cl/g, "d");
}

/** Whether a label mixes Latin letters with those of a script that has twins of them. */
export function isMixedScript(label: string): boolean {
  return (
    /[a-z]/i.test(label) &&
    /[\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Armenian}\p{Script=Cherokee}]/u.test(label)
  );
}
