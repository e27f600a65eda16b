import type { Language } from "@/lib/auth/actor";
import { translatorFor } from "@/lib/words";

/** ◯ △ × for the number of hosts who could hold a slot, spelled out for those who hear it. */
export function CandidateMark({ freeCount, language }: { freeCount: number; language: Language }) {
  const say = translatorFor(language);
  const look =
    freeCount === 0
      ? { sign: "×", tone: "text-danger", word: say("staff.queue.mark.none") }
      : freeCount === 1
        ? { sign: "△", tone: "text-warning", word: say("staff.queue.mark.last") }
        : { sign: "◯", tone: "text-success", word: say("staff.queue.mark.free", { count: freeCount }) };
  return (
    <span className={`font-bold ${look.tone}`}>
      <span aria-hidden="true">{look.sign}</span>
      <span className="sr-only">{look.word}</span>
    </span>
  );
}
