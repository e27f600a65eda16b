import type { Language } from "@/lib/auth/actor";
import { translatorFor } from "@/lib/words";

/** Finished words of the calendar; `{…}` stands where a day, a time or a choice is filled in. */
export type PickerWords = ReturnType<typeof pickerWords>;

/** The words of the calendar in one language. */
export function pickerWords(language: Language, lastDay: string) {
  const t = translatorFor(language);
  const place = (name: string) => `{${name}}`;
  return {
    choices: [t("apply.slots.first"), t("apply.slots.second")],
    notChosen: t("apply.picker.notChosen"),
    choosing: t("apply.picker.choosing"),
    change: t("apply.picker.change"),
    choose: t("apply.picker.choose"),
    hint: t("apply.picker.hint"),
    dayChosen: t("apply.picker.dayChosen", { day: place("day") }),
    previousShort: t("apply.picker.previousShort"),
    nextShort: t("apply.picker.nextShort"),
    remove: t("apply.picker.remove"),
    about: t("apply.picker.about", { choice: place("choice") }),
    aboutRemove: t("apply.picker.aboutRemove", { choice: place("choice") }),
    swap: t("apply.picker.swap"),
    slotDay: t("apply.picker.slotDay", { day: place("day") }),
    slotTimes: t("apply.picker.slotTimes", { start: place("start"), end: place("end") }),
    nextFree: t("apply.picker.nextFree"),
    gone: t("apply.picker.gone"),
    calendar: t("apply.picker.calendar"),
    weekdays: t("apply.picker.weekdays").split(" "),
    previous: t("apply.picker.previous"),
    next: t("apply.picker.next"),
    firstMonth: t("apply.picker.firstMonth"),
    lastMonth: t("apply.picker.lastMonth", { last: lastDay }),
    nothing: t("apply.picker.nothing", { month: place("month") }),
    today: t("apply.picker.today"),
    open: t("apply.picker.open", { day: place("day"), count: place("count") }),
    closed: t("apply.picker.closed", { day: place("day"), word: place("word") }),
    status: t("refusal.dayStatus", { day: place("day"), reason: place("reason") }),
    legend: t("apply.why.summary"),
    times: t("apply.picker.times", {
      choice: place("choice"),
      day: place("day"),
      length: place("length"),
    }),
    there: t("apply.picker.there", { zone: place("zone") }),
    morning: t("apply.picker.morning"),
    afternoon: t("apply.picker.afternoon"),
    noDay: t("apply.picker.noDay"),
    otherDay: t("apply.picker.otherDay"),
    clashWord: t("apply.picker.clashWord"),
    clash: t("apply.picker.clash", { choice: place("choice") }),
    made: t("apply.picker.made", { choice: place("choice"), slot: place("slot") }),
    goOn: t("apply.picker.goOn", { choice: place("choice") }),
    both: t("apply.picker.both"),
    removed: t("apply.picker.removed", { choice: place("choice") }),
    swapped: t("apply.picker.swapped"),
  };
}

/** Fills the places of a template. */
export function fill(template: string, values: Readonly<Record<string, string | number>>): string {
  return template.replace(/\{(\w+)\}/g, (place, name: string) => String(values[name] ?? place));
}
