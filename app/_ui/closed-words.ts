import type { Language } from "@/lib/auth/actor";
import { formatDay } from "@/lib/format";
import type { ClosedReason } from "@/lib/rules/closed-dates";
import type { ClosedCode } from "@/lib/rules/refusal";
import { hasMessage, translatorFor } from "@/lib/words";
import { refusalValues } from "./refusal-values";

/** The short word in the cell of a closed day or at a closed time: 「満席」. */
export function closedCellWord(code: ClosedCode, language: Language): string {
  return translatorFor(language)(`refusal.cell.${code}`);
}

/** Why a day is closed, as legend and list say it: 「土曜・日曜はお休みです。」 */
export function closedDaySentence(reason: ClosedReason, language: Language): string {
  const t = translatorFor(language);
  const values = refusalValues(reason, language);
  const plain = `refusal.longPlain.${reason.code}`;
  if (values === null && hasMessage(plain)) return t(plain);
  return t(`refusal.long.${reason.code}`, values ?? {});
}

/** What the status line says of a closed day: 「12月5日(土)は選べません。土曜・日曜はお休みです。」 */
export function closedDayStatus(date: string, reason: ClosedReason, language: Language): string {
  const values = { day: formatDay(date, language), reason: closedDaySentence(reason, language) };
  return translatorFor(language)("refusal.dayStatus", values);
}

/** Why a time of an open day is closed: 「この時間は埋まりました。」 */
export function closedTimeSentence(reason: ClosedReason, language: Language): string {
  const key = `refusal.time.${reason.code}`;
  return hasMessage(key) ? translatorFor(language)(key) : closedDaySentence(reason, language);
}

/** Why the second wish cannot be this time: 「第 1 希望と時間が重なっています。」 */
export function clashSentence(code: "slot_same" | "slot_overlap", language: Language): string {
  return translatorFor(language)(`refusal.time.${code}`);
}
