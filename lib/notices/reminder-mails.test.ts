import { describe, expect, it } from "vitest";
import { LANGUAGES, type Language } from "../auth/actor";
import { formatDeadline, formatSlot } from "../format";
import { REMINDER_AUDIENCES, REMINDER_KINDS, type ReminderKind } from "../rules/reminders";
import type { NoticeView } from "./notice-view";
import { customerReminderOf, reminderMailOf } from "./reminder-mails";
import { CUSTOMER_REMINDER_SAMPLES, STAFF_REMINDER_SAMPLES } from "./reminder-samples";
import { renderReminder } from "./render-notice";
import { ORIGIN } from "./sample-views";

type Sample = { kind: ReminderKind; view: NoticeView };
const SAMPLES: [string, Sample][] = [
  ...Object.entries(CUSTOMER_REMINDER_SAMPLES).map(([name, one]): [string, Sample] => [
    `customer ${name}`,
    one,
  ]),
  ...Object.entries(STAFF_REMINDER_SAMPLES).map(([name, one]): [string, Sample] => [`staff ${name}`, one]),
];
const ALL = LANGUAGES.flatMap((language) =>
  SAMPLES.map(([name, sample]): [string, Language, Sample] => [name, language, sample]),
);
const textOf = ({ kind, view }: Sample, language: Language = "ja") =>
  renderReminder(kind, view, language).bodyText;

describe("the samples of reminders", () => {
  it("make each reminder that there is", () => {
    for (const [name, { kind, view }] of Object.entries(CUSTOMER_REMINDER_SAMPLES))
      expect(customerReminderOf(kind, view)).toBe(name);
    for (const [name, { kind }] of Object.entries(STAFF_REMINDER_SAMPLES)) expect(kind).toBe(name);
  });

  it("have words for exactly those whom each kind is for", () => {
    const customer = CUSTOMER_REMINDER_SAMPLES.answer_ending.view;
    const staff = STAFF_REMINDER_SAMPLES.staff_half.view;
    for (const kind of REMINDER_KINDS) {
      const audience = REMINDER_AUDIENCES[kind];
      const hasWords = (view: NoticeView) => {
        try {
          return reminderMailOf(kind, view) !== null;
        } catch (error) {
          expect(error).toBeInstanceOf(RangeError);
          return false;
        }
      };
      expect([kind, hasWords(customer)]).toEqual([kind, audience.customer]);
      expect([kind, hasWords(staff)]).toEqual([kind, audience.staff !== "nobody"]);
    }
  });
});

describe.each(ALL)("the reminder %s in %s", (_name, language, sample) => {
  const { view } = sample;
  const mail = renderReminder(sample.kind, view, language);

  it("names the request and the reader, what to do, and a page of ours", () => {
    expect(mail.subject).toMatch(/^\[OH-1024\] ./);
    const page = view.side === "staff" ? "/staff/requests/OH-1024" : "/requests/OH-1024";
    for (const words of ["OH-1024", view.accountName, view.reader.name, `\n${ORIGIN}${page}`])
      expect(mail.bodyText).toContain(words);
    expect(mail.bodyHtml).toContain(`href="${ORIGIN}${page}`);
  });

  it("says the deadline or the slots that it is about", () => {
    const due = sample.kind === "customer_before_deadline" ? view.customerDueAt : null;
    if (due) expect(mail.bodyText).toContain(formatDeadline(due, language));
    if (view.meeting) expect(mail.bodyText).toContain(formatSlot(view.meeting, language));
    for (const slot of view.alternates) expect(mail.bodyText).toContain(formatSlot(slot, language));
  });

  it("leaves no place unfilled and claims nobody's act", () => {
    for (const text of [mail.subject, mail.bodyText, mail.bodyHtml])
      expect(text).not.toMatch(/undefined|null|\[object|Invalid|NaN|Infinity|[{}]/);
    expect(mail.bodyText).not.toMatch(/手続きした方|Done by/);
    if (view.side === "customer") expect(mail.bodyText).not.toContain("佐藤");
  });
});

describe("a reminder says", () => {
  const customer = CUSTOMER_REMINDER_SAMPLES;
  const staff = STAFF_REMINDER_SAMPLES;

  it("what was asked, where the answer is written, and what comes of none", () => {
    const text = textOf(customer.answer_ending);
    expect(text).toContain("> ご確認をお願いします。");
    expect(text).toContain(`${ORIGIN}/requests/OH-1024/reply\n`);
    expect(text).toContain("期限を過ぎると、お申し込みは終了します。");
    expect(textOf(customer.choice_ending)).toContain(`${ORIGIN}/requests/OH-1024/answer\n`);
  });

  it("when a request that support has not answered expires, and that the month comes back", () => {
    const text = textOf(customer.candidates_ending);
    expect(text).toContain("12月11日(金)11:00(日本時間)までに確定しない場合、お申し込みは期限切れになります");
    expect(text).toContain("月 1 回の枠は元に戻り");
    expect(textOf(staff.candidates_ending)).toContain("12月11日(金)11:00(日本時間)を過ぎると");
  });

  it("that the agreed meeting stays when its change is not settled", () => {
    for (const sample of [customer.candidates_ending_standing, staff.change_undecided])
      expect(textOf(sample)).toContain(
        "12月7日(月)14:00(日本時間)までに決まらない場合は、12月7日(月)14:00〜14:45(日本時間)のまま実施します。",
      );
  });

  it("until when the URL is awaited and what happens then, and leads to where it is given", () => {
    const text = textOf(customer.url_missing);
    expect(text).toContain(
      "12月4日(金)18:00(日本時間)までに、下のリンク先の画面から参加用 URL をお知らせください。",
    );
    expect(text).toContain("Google Meet に切り替え");
    expect(text).toContain(`${ORIGIN}/requests/OH-1024/url\n`);
  });

  it("where to join, or that the URL is still to come", () => {
    const { kind, view } = customer.meeting_tomorrow;
    expect(textOf({ kind, view })).toContain("https://meet.google.com/abc-defg-hij");
    expect(textOf({ kind, view: { ...view, meetingUrl: null } })).toContain("準備ができしだい");
    const awaited = { ...customer.url_missing.view };
    expect(textOf({ kind, view: awaited })).toContain(`${ORIGIN}/requests/OH-1024/url\n`);
  });

  it("the agreed date in the subject", () => {
    const { kind, view } = customer.meeting_tomorrow;
    expect(renderReminder(kind, view, "ja").subject).toBe(
      "[OH-1024] オフィスアワーの日時が近づいています: 12月7日(月)14:00〜14:45",
    );
  });
});
