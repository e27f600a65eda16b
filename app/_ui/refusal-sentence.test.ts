import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { LANGUAGES } from "@/lib/auth/actor";
import { REFUSAL_CODES, type Refusal } from "@/lib/rules/refusal";
import { refusalSentence } from "./refusal-sentence";

const slot = { start: "2026-12-07T05:00:00.000Z", end: "2026-12-07T05:45:00.000Z" };
const hours = {
  openMinute: 600,
  closeMinute: 1080,
  gridMinutes: 15,
  lengthMinutes: 45,
  lastStartMinute: 1035,
};

const examples: readonly [Refusal, string, string][] = [
  [
    { code: "past", params: { start: slot.start } },
    "12月7日(月)14:00 は過ぎた日時です。別の日時を選んでください。",
    "Mon, Dec 7, 14:00 has passed. Choose another time.",
  ],
  [
    { code: "weekend", params: { date: "2026-12-05" } },
    "12月5日(土)は選べません。土曜・日曜はお休みです。別の日を選んでください。",
    "Sat, Dec 5 is not available: we are closed on weekends. Choose another day.",
  ],
  [
    {
      code: "holiday",
      params: { date: "2026-11-23", nameJa: "勤労感謝の日", nameEn: "Labor Thanksgiving Day" },
    },
    "11月23日(月)は祝日(勤労感謝の日)のため、お休みです。別の日を選んでください。",
    "Mon, Nov 23 is a public holiday (Labor Thanksgiving Day) and we are closed. Choose another day.",
  ],
  [
    {
      code: "closure",
      params: { date: "2026-12-29", nameJa: "年末年始の休業", nameEn: "Year-end holidays" },
    },
    "12月29日(火)は年末年始の休業のため、お休みです。別の日を選んでください。",
    "Tue, Dec 29 is not available. Closed: Year-end holidays. Choose another day.",
  ],
  [
    { code: "plan_ineligible", params: { month: "2026-12" } },
    "12 月は、ご契約のサポートプランではお申し込みいただけません。プランをご確認ください。",
    "Your support plan in December does not include Office Hours. Please check your plan.",
  ],
  [
    { code: "lead", params: { date: "2026-11-30", earliest: "2026-12-01" } },
    "11月30日(月)は選べなくなりました。いま選べるのは 12月1日(火)からです。",
    "Mon, Nov 30 is no longer available. The earliest day is now Tue, Dec 1.",
  ],
  [
    { code: "quota_used", params: { month: "2026-12", reference: "OH-1019" } },
    "12 月分は、この SORACOM アカウントでお申し込み済みです(OH-1019)。別の月の日時を選んでください。",
    "December is already used by your account (OH-1019). Choose a time in another month.",
  ],
  [
    {
      code: "quota_used",
      params: { month: "2026-12", reference: "OH-1019", requesterName: "中村 玲奈" },
    },
    "12 月分は、この SORACOM アカウントでお申し込み済みです(OH-1019、中村 玲奈 様)。別の月の日時を選んでください。",
    "December is already used by your account (OH-1019, 中村 玲奈). Choose a time in another month.",
  ],
  [
    { code: "horizon", params: { date: "2027-03-08", last: "2027-03-05" } },
    "3月8日(月)はまだ受け付けていない日です。いまは 3月5日(金)まで選べます。",
    "Mon, Mar 8 is not open yet. You can choose up to Fri, Mar 5.",
  ],
  [
    { code: "hours", params: hours },
    "10:00〜18:00 の間に収まる時間を選んでください。45 分間の場合、開始は 17:15 までです。",
    "Choose a time between 10:00 and 18:00. For 45 minutes, the last start is 17:15.",
  ],
  [
    { code: "grid", params: hours },
    "開始時刻は 15 分きざみで選んでください。",
    "Choose a start time in steps of 15 minutes.",
  ],
  [
    { code: "full", params: slot },
    "12月7日(月)14:00〜14:45 は、入力中に埋まりました。別の日時を選んでください。",
    "Mon, Dec 7, 14:00–14:45 was just taken. Choose another time.",
  ],
  [
    { code: "slot_missing", params: { rank: 1 } },
    "第 1 希望の日時を選んでください。",
    "Choose your first preferred time.",
  ],
  [
    { code: "slot_missing", params: { rank: 2 } },
    "第 2 希望の日時も選んでください。日程を早く決められるよう、2 つお願いしています。",
    "Choose a second time as well, so that we can settle the date quickly.",
  ],
  [
    { code: "topic_short", params: { count: 3 } },
    "状況が分かるよう、20 文字以上で入力してください(いま 3 文字)。",
    "Enter at least 20 characters so that we can understand the situation (now 3).",
  ],
  [
    { code: "topic_long", params: { count: 2001 } },
    "相談したいことは 2,000 文字以内にしてください(いま 2,001 文字)。",
    "Describe it in at most 2,000 characters (now 2,001).",
  ],
  [
    { code: "stale", params: { name: "佐藤", at: "2026-11-24T05:02:00.000Z" } },
    "11月24日 14:02 に 佐藤 さんが更新しました。内容を確かめて、もう一度実行してください。",
    "佐藤 made a change at Nov 24, 14:02. Check it and try again.",
  ],
  [
    { code: "answer_expired", params: { deadline: "2026-12-03T09:00:00.000Z" } },
    "回答期限(12月3日(木)18:00)を過ぎたため、この提案は終了しました。あらためてお申し込みください。",
    "The deadline to answer (Thu, Dec 3, 18:00) has passed and this offer has ended. Please make a new request.",
  ],
  [
    { code: "answer_expired", params: { deadline: "2026-12-03T09:00:00.000Z", meeting: "stands" } },
    "回答期限(12月3日(木)18:00)を過ぎたため、この提案は終了しました。元の日時のまま実施します。",
    "The deadline to answer (Thu, Dec 3, 18:00) has passed and this offer has ended. The meeting takes place at the original time.",
  ],
  [
    { code: "assignee_busy", params: { name: "佐藤", start: slot.start, end: "2026-12-07T06:00:00.000Z" } },
    "佐藤 さんは 14:00〜15:00 に別の予定があります。別の担当者を選んでください。",
    "佐藤 has another appointment at 14:00–15:00. Choose somebody else.",
  ],
  [
    { code: "rate_limited", params: { waitMinutes: 3 } },
    "短い時間に操作が続いています。3 分ほど待ってから、もう一度お試しください。",
    "There were many attempts in a short time. Wait about 3 minutes and try again.",
  ],
];

describe("refusalSentence", () => {
  it.each(examples)("words %o", (refusal, japanese, english) => {
    expect(refusalSentence(refusal, "ja")).toBe(japanese);
    expect(refusalSentence(refusal, "en")).toBe(english);
  });

  it.each(REFUSAL_CODES)("says a whole sentence for %s without any parameter", (code) => {
    for (const language of LANGUAGES) {
      const sentence = refusalSentence({ code }, language);
      expect(sentence).toMatch(/[。.]$/);
      expect(sentence).not.toMatch(/undefined|null|NaN|[{}]/);
    }
  });

  it("says a whole sentence whichever of the parameters are there", () => {
    const known = {
      ...slot,
      ...hours,
      date: "2026-12-07",
      earliest: "2026-12-08",
      last: "2027-03-05",
      month: "2026-12",
      reference: "OH-1019",
      nameJa: "休業",
      nameEn: "Closed",
      name: "佐藤",
      rank: 2,
      count: 5,
      at: slot.start,
      deadline: slot.end,
      days: 2,
      waitMinutes: 5,
      leadBusinessDays: 5,
    };
    const someParams = fc.subarray(Object.entries(known)).map((entries) => Object.fromEntries(entries));
    fc.assert(
      fc.property(
        fc.constantFrom(...REFUSAL_CODES),
        someParams,
        fc.constantFrom(...LANGUAGES),
        (code, params, language) => {
          expect(refusalSentence({ code, params }, language)).not.toMatch(/undefined|null|NaN|[{}]/);
        },
      ),
    );
  });
});
