import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { LANGUAGES, type Language } from "../auth/actor";
import { formatDeadline, formatSlot } from "../format";
import { LIFE_EVENTS } from "../rules/request-status";
import { MESSAGES } from "../words";
import { customerCaseOf } from "./customer-mails";
import { CUSTOMER_CASES } from "./mail-names";
import { NOTICE_TABLE } from "./notice-table";
import type { CustomerNoticeView, NoticeView, StaffNoticeView } from "./notice-view";
import { renderNotice } from "./render-notice";
import { CUSTOMER_SAMPLES, MEETING, ORIGIN, STAFF_SAMPLES } from "./sample-views";
import { staffCaseOf } from "./staff-mails";

const ALL: [string, Language, NoticeView][] = LANGUAGES.flatMap((language) =>
  [...Object.entries(CUSTOMER_SAMPLES), ...Object.entries(STAFF_SAMPLES)].map(
    ([name, view]): [string, Language, NoticeView] => [`${view.side} ${name}`, language, view],
  ),
);

describe("the samples", () => {
  it("make each mail that there is", () => {
    for (const name of CUSTOMER_CASES) expect(customerCaseOf(CUSTOMER_SAMPLES[name])).toBe(name);
    for (const [name, view] of Object.entries(STAFF_SAMPLES)) expect(staffCaseOf(view)).toBe(name);
  });

  it("cover every event of which somebody is told", () => {
    const customers = new Set(Object.values(CUSTOMER_SAMPLES).map((view) => view.event));
    const staff = new Set(Object.values(STAFF_SAMPLES).map((view) => view.event));
    for (const event of ["submit", ...LIFE_EVENTS] as const) {
      expect(customers.has(event), event).toBe(true);
      expect(staff.has(event), event).toBe(NOTICE_TABLE[event].staff !== "nobody");
    }
  });
});

describe.each(ALL)("the mail %s in %s", (_name, language, view) => {
  const mail = renderNotice(view, language);

  it("names the request and the reader, and leads to a page of ours", () => {
    expect(mail.subject).toMatch(/^\[OH-1024\] ./);
    expect(mail.bodyText).toContain("OH-1024");
    expect(mail.bodyText).toContain(view.reader.name);
    const page = view.side === "staff" ? "/staff/requests/OH-1024" : "/requests/OH-1024";
    expect(mail.bodyText).toContain(`\n${ORIGIN}${page}`);
    expect(mail.bodyHtml).toContain(`href="${ORIGIN}${page}`);
  });

  it("says every time that the event has", () => {
    for (const due of [view.customerDueAt, view.staffDueAt].filter((instant) => instant !== null)) {
      expect(mail.bodyText).toContain(formatDeadline(due, language));
    }
    for (const slot of [view.meeting, ...view.candidates, ...view.alternates].filter((one) => one !== null)) {
      expect(mail.bodyText).toContain(formatSlot(slot, language));
    }
  });

  it("says what the other side wrote, line by line, and where to join a meeting that stands", () => {
    for (const line of view.message?.body.split("\n") ?? []) {
      expect(mail.bodyText).toContain(`\n> ${line}\n`);
      expect(mail.bodyHtml).toContain(line);
    }
    const isLetGo = view.invite === "CANCEL";
    const isUrlSaid = view.meetingUrl !== null && view.status === "confirmed" && !isLetGo;
    if (isUrlSaid) expect(mail.bodyText).toContain(view.meetingUrl);
  });

  it("leaves no place unfilled and reads the same in both forms", () => {
    for (const text of [mail.subject, mail.bodyText, mail.bodyHtml]) {
      expect(text).not.toMatch(/undefined|null|\[object|Invalid|NaN|[{}]/);
    }
    for (const line of mail.bodyText.split("\n")) {
      expect(textOfHtml(mail.bodyHtml)).toContain(
        squeezed(line.replace(/^(> |\d+\. )/, "").replace(ORIGIN, "")).replace(/:$/, ""),
      );
    }
  });

  it("says which calendar file goes along, and of none where none does", () => {
    const said = LANGUAGES.flatMap((spoken) =>
      (["REQUEST", "CANCEL"] as const).filter((method) =>
        mail.bodyText.includes(MESSAGES[spoken].mail.invite[method]),
      ),
    );
    expect(said).toEqual(view.invite === null ? [] : [view.invite]);
  });

  it("loads nothing and styles nothing", () => {
    expect(mail.bodyHtml).toContain(`<html lang="${language}">`);
    expect(mail.bodyHtml).not.toMatch(/<(script|style|img|link|iframe|form|input)|\sstyle=|\son\w+=/i);
  });
});

/** What a person reads of the HTML: attributes of links included, spaces left out. */
function textOfHtml(html: string): string {
  const words = html.replace(/<a href="([^"]*)">/g, " $1 ").replace(/<[^>]*>/g, "");
  return squeezed(
    words
      .replace(/&#(\d+);/g, (_all, code: string) => String.fromCharCode(Number(code)))
      .replaceAll(ORIGIN, ""),
  );
}

function squeezed(text: string): string {
  return text.replace(/[\s:]/g, "");
}

describe("what a customer is told", () => {
  const text = (view: CustomerNoticeView, language: Language = "ja") => renderNotice(view, language).bodyText;

  it("never names anybody of support", () => {
    for (const language of LANGUAGES) {
      for (const view of Object.values(CUSTOMER_SAMPLES)) {
        const spiked = { ...view, actorName: "佐藤 直樹", hostName: "佐藤 直樹", holderNames: ["佐藤 直樹"] };
        expect(text(spiked, language)).not.toContain("佐藤");
      }
    }
  });

  it("leads to the page where the next step is done", () => {
    const { ask_info, propose_alternates, confirm } = CUSTOMER_SAMPLES;
    const urlDueAt = new Date("2026-12-04T09:00:00Z");
    const awaitsUrl = { ...confirm, isOwnTool: true, meetingUrl: null, urlDueAt };
    expect(text(ask_info)).toContain(`${ORIGIN}/requests/OH-1024/reply\n`);
    expect(text(propose_alternates)).toContain(`${ORIGIN}/requests/OH-1024/answer\n`);
    expect(text(confirm)).toContain(`${ORIGIN}/requests/OH-1024\n`);
    expect(text(awaitsUrl)).toContain(`${ORIGIN}/requests/OH-1024/url\n`);
    expect(text(awaitsUrl)).toContain("参加用 URL は後日お知らせください(期限 12月4日(金)18:00、日本時間)");
  });

  it("asks for a URL without naming a deadline that has passed", () => {
    const { confirm } = CUSTOMER_SAMPLES;
    expect(text({ ...confirm, isOwnTool: true, meetingUrl: null })).toContain("できるだけ早く");
  });

  it("says what comes of no answer: the end, or the old date", () => {
    expect(text(CUSTOMER_SAMPLES.propose_alternates)).toContain("お申し込みは終了します");
    expect(text(CUSTOMER_SAMPLES.propose_alternates_standing)).toContain(
      "12月7日(月)14:00〜14:45(日本時間)のまま実施します",
    );
    expect(text(CUSTOMER_SAMPLES.propose_alternates_standing)).not.toContain("終了します");
  });

  it("says that the month is free again, or that it is used", () => {
    expect(text(CUSTOMER_SAMPLES.cancel_by_support)).toContain("月 1 回の枠は元に戻りました");
    expect(text(CUSTOMER_SAMPLES.mark_no_show)).toContain("12 月分の 1 回は使用済みになりました");
  });

  it("says that support acted in their place, but not of support's own acts", () => {
    const sentence = "サポートが代わりにお手続きしました";
    expect(text({ ...CUSTOMER_SAMPLES.withdraw, by: "support" })).toContain(sentence);
    expect(text(CUSTOMER_SAMPLES.withdraw)).not.toContain(sentence);
    expect(text(CUSTOMER_SAMPLES.cancel_by_support)).not.toContain(sentence);
  });

  it("names the colleague who acted", () => {
    expect(text({ ...CUSTOMER_SAMPLES.withdraw, memberName: "小川 拓也" })).toContain(
      "手続きした方: 小川 拓也 様",
    );
  });

  it("lists what stays open, with day and ticket", () => {
    expect(text(CUSTOMER_SAMPLES.complete)).toContain(
      "1. 証明書の更新手順(回答予定日 12月11日(金))(チケット番号 T-100)\n2. 料金の試算\n",
    );
  });

  it("gives the subject the agreed slot", () => {
    expect(renderNotice(CUSTOMER_SAMPLES.confirm, "ja").subject).toBe(
      "[OH-1024] 日時が確定しました: 12月7日(月)14:00〜14:45",
    );
    expect(renderNotice(CUSTOMER_SAMPLES.confirm, "en").subject).toBe(
      "[OH-1024] Your date is confirmed: Mon, Dec 7, 14:00–14:45",
    );
  });
});

describe("times", () => {
  const inZone = (timeZone: string) =>
    renderNotice(
      { ...CUSTOMER_SAMPLES.propose_alternates_standing, reader: { name: "Anna Lind", timeZone } },
      "en",
    ).bodyText;

  it("are said in Japan's time and in the reader's, deadlines too", () => {
    const text = inZone("America/Los_Angeles");
    expect(text).toContain(
      "Mon, Dec 7, 14:00–14:45 (Japan time), which is Sun, Dec 6, 21:00–21:45 (GMT-8) where you are",
    );
    expect(text).toContain(
      "Answer by: Thu, Dec 3, 18:00 (Japan time), which is Thu, Dec 3, 01:00 (GMT-8) where you are",
    );
  });

  it("are said so in the sentences about who acts next as well", () => {
    const reader = { name: "Anna Lind", timeZone: "America/Los_Angeles" };
    expect(renderNotice({ ...CUSTOMER_SAMPLES.submit, reader }, "en").bodyText).toContain(
      "contact you by Thu, Nov 26, 18:00 (Japan time), which is Thu, Nov 26, 01:00 (GMT-8) where you are.",
    );
  });

  it.each(["Asia/Tokyo", "Japan", "Asia/Seoul"])("are said once where the clock is the same: %s", (zone) => {
    expect(inZone(zone)).not.toContain("where you are");
  });
});

describe("what support is told", () => {
  it("says that the URL is missing, and that the customer's mail waits for it", () => {
    const { bodyText } = renderNotice(STAFF_SAMPLES.accept_alternate, "ja");
    expect(bodyText).toContain("URL 未設定");
    expect(bodyText).toContain("URL を設定するまで");
  });

  it("says who holds each alternate", () => {
    expect(renderNotice(STAFF_SAMPLES.propose_alternates, "ja").bodyText).toContain(
      "代替日 1: 12月9日(水)10:00〜10:45(日本時間)、実施担当 鈴木 彩",
    );
  });

  it("is refused for an event of which support is told nothing", () => {
    expect(() => renderNotice({ ...STAFF_SAMPLES.cancel, event: "submit" }, "ja")).toThrow(RangeError);
  });
});

describe("whatever people typed", () => {
  const nasty = fc.oneof(
    fc.string({ unit: "binary", maxLength: 60 }),
    fc.constantFrom(
      "x\r\nBcc: eve@example.com",
      "a\u2028b\u0085c\u000bd",
      "<script>alert(1)</script>",
      '"><img src=x onerror=alert(1)>',
      "{name}, {count, plural, other {#}}",
      "\u202egnp.exe",
      "\ud800 lone",
      "&lt;b&gt; &#60;",
    ),
  );
  const view = fc
    .record({
      reader: nasty,
      account: nasty,
      actor: nasty,
      host: nasty,
      body: nasty,
      url: nasty,
      followUp: nasty,
      ticket: nasty,
    })
    .chain((typed) => {
      const shared = {
        accountName: typed.account,
        reader: { name: typed.reader, timeZone: "Asia/Tokyo" },
        message: { from: "customer", body: typed.body },
        meetingUrl: typed.url || null,
      } as const;
      const followUps = [{ text: typed.followUp, dueOn: null, ticketNumber: typed.ticket }];
      const customers = Object.values(CUSTOMER_SAMPLES).map(
        (sample): CustomerNoticeView => ({
          ...sample,
          ...shared,
          memberName: typed.actor,
          followUps,
          meeting: MEETING,
        }),
      );
      const staff = Object.values(STAFF_SAMPLES).map(
        (sample): StaffNoticeView => ({
          ...sample,
          ...shared,
          actorName: typed.actor,
          hostName: typed.host,
          holderNames: [typed.host],
        }),
      );
      return fc.constantFrom<NoticeView>(...customers, ...staff);
    });
  const mails = fc.tuple(view, fc.constantFrom(...LANGUAGES));
  const TAGS =
    /^<(!doctype html|html lang="(ja|en)"|a href="(https:\/\/|[^":]*)[^"<>]*"|meta [^<>]*|\/?(html|head|title|body|h1|main|p|dl|dt|dd|ol|li|blockquote|a|br))>$/;

  it("the subject is one line without control characters", () => {
    fc.assert(
      fc.property(mails, ([one, language]) => {
        expect(renderNotice(one, language).subject).not.toMatch(/[\p{Cc}\p{Zl}\p{Zp}]/u);
      }),
    );
  });

  it("the HTML has only our own tags, and links only to https", () => {
    fc.assert(
      fc.property(mails, ([one, language]) => {
        const { bodyHtml } = renderNotice(one, language);
        const tags = bodyHtml.match(/<[^>]*>?/g) ?? [];
        for (const tag of tags) expect(tag).toMatch(TAGS);
        for (const [, href] of bodyHtml.matchAll(/href="([^"]*)"/g)) expect(href).toMatch(/^https:\/\//);
        expect(bodyHtml).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u202a-\u202e\u2066-\u2069]/u);
      }),
    );
  });

  it("the text gains no line but quoted ones, and both are well-formed Unicode", () => {
    fc.assert(
      fc.property(mails, ([one, language]) => {
        const { bodyText, bodyHtml } = renderNotice(one, language);
        const plain = renderNotice(harmless(one), language).bodyText;
        const unquoted = (text: string) => text.split("\n").filter((line) => !line.startsWith(">")).length;
        expect(unquoted(bodyText)).toBeLessThanOrEqual(unquoted(plain));
        expect(bodyText).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u2028\u2029]/u);
        expect(bodyText.isWellFormed() && bodyHtml.isWellFormed()).toBe(true);
      }),
    );
  });
});

/** The same mail of people who typed one letter each. What cleans to nothing makes no line, so a mail may have fewer. */
function harmless(view: NoticeView): NoticeView {
  const shared = {
    accountName: "A",
    reader: { name: "B", timeZone: "Asia/Tokyo" },
    message: { from: "customer", body: "C" },
  } as const;
  if (view.side === "customer")
    return { ...view, ...shared, memberName: view.memberName === null ? null : "D" };
  return {
    ...view,
    ...shared,
    actorName: "E",
    hostName: view.hostName === null ? null : "F",
    holderNames: ["G"],
  };
}
