import { getLocale } from "next-intl/server";
import type { ReactNode } from "react";
import { currentPerson } from "@/app/_server/actor";
import { isPhone } from "@/app/_server/is-phone";
import { pageNonce } from "@/app/_server/page-nonce";
import { formatDay } from "@/lib/format";
import type { CustomerSlots } from "@/lib/requests/read-customer-slots";
import { translatorFor } from "@/lib/words";
import { freeTimesOf } from "./free-times";
import { FreeTimesList } from "./free-times-list";
import { LengthField } from "./length-field";
import { pickerData } from "./picker-data";
import { pickerWords } from "./picker-words";
import { SlotCalendar } from "./slot-calendar";
import { SlotLists } from "./slot-lists";
import { openDays, startTimes, weeksOf } from "./slot-options";
import type { SlotView } from "./slot-view";
import { WhyClosed } from "./why-closed";

const JAPAN = "Asia/Tokyo";

/** The fields for two candidate slots, filled with what can be chosen. Goes inside an `ActionForm`. */
export async function SlotFields({ slots, view }: { slots: CustomerSlots; view: SlotView }) {
  const length = <LengthField lengthsMinutes={slots.policy.lengthsMinutes} />;
  if (view === "list") return <ListFields slots={slots} length={length} />;
  const [language, person, nonce, onPhone] = await Promise.all([
    getLocale(),
    currentPerson(),
    pageNonce(),
    isPhone(),
  ]);
  return (
    <>
      {/* The calendar's library puts one rule into the page and takes the page's nonce for it from here. */}
      <meta property="csp-nonce" nonce={nonce} />
      <SlotCalendar
        data={pickerData(slots, language, person?.timeZone ?? JAPAN)}
        words={pickerWords(language, formatDay(slots.lastDate, language))}
        locale={language}
        isPhone={onPhone}
        length={length}
      />
      <noscript>
        <div className="sections">
          <ListFields slots={slots} />
        </div>
      </noscript>
    </>
  );
}

/** The same choice as lists of days and times, to be read from top to bottom; also without JavaScript. */
async function ListFields({ slots, length }: { slots: CustomerSlots; length?: ReactNode }) {
  const language = await getLocale();
  const t = translatorFor(language);
  const { policy, choices } = slots;
  const [longest] = choices;
  const open = openDays(choices);
  const openDates = new Set(open.map(({ date }) => date));
  const closed = (longest?.days ?? []).map(({ date }) => date).filter((date) => !openDates.has(date));
  const nameOf = (date: string) => formatDay(date, language);
  return (
    <>
      <div className="stack gap-2">
        {longest ? <FreeTimesList choice={longest} gridMinutes={policy.gridMinutes} /> : null}
        <WhyClosed slots={slots} />
      </div>
      <SlotLists
        length={length}
        weeks={weeksOf(open, longest?.lengthMinutes ?? 0, language)}
        times={startTimes(policy)}
        closedDays={Object.fromEntries(
          closed.map((date) => [date, t("apply.slots.gone", { day: nameOf(date) })]),
        )}
        dayNames={Object.fromEntries(open.map(({ date }) => [date, nameOf(date)]))}
        freeTimes={freeTimesOf(choices, policy.gridMinutes, language)}
        words={{
          first: t("apply.slots.first"),
          second: t("apply.slots.second"),
          day: t("apply.slots.day"),
          time: t("apply.slots.time"),
          choose: t("apply.slots.choose"),
          freeTimes: t("apply.slots.freeTimes", { day: "{day}", length: "{length}", times: "{times}" }),
          noFreeTimes: t("apply.slots.noFreeTimes", { day: "{day}", length: "{length}" }),
        }}
      />
    </>
  );
}
