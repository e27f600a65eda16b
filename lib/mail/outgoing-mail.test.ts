import fc from "fast-check";
import { createTransport } from "nodemailer";
import { describe, expect, it } from "vitest";
import { envelopeAddress } from "./envelope-address";
import { AddressUnusableError } from "./mail-failure";
import { type MailContent, outgoingMail } from "./outgoing-mail";

const SENDER = "office-hours@example.jp";
const CONTENT: MailContent = {
  toAddress: "nakamura@example.jp",
  toName: "中村 玲奈",
  language: "ja",
  subject: "日時が決まりました",
  bodyText: "12月7日(月)14:00 からです。",
  bodyHtml: "<p>12月7日(月)14:00 からです。</p>",
  calendar: null,
  calendarMethod: null,
  messageId: "<notice.1@office-hours.example.jp>",
};

const composer = createTransport({ streamTransport: true, buffer: true, newline: "windows" });

/** The mail as its bytes: header lines unfolded, and everything after them. */
async function composed(changes: Partial<MailContent>) {
  const { envelope, message } = await composer.sendMail(outgoingMail({ ...CONTENT, ...changes }, SENDER));
  const [head = "", ...rest] = String(message).split("\r\n\r\n");
  const headers = head.replace(/\r\n[ \t]+/g, " ").split("\r\n");
  const header = (name: string) =>
    headers.filter((line) => line.toLowerCase().startsWith(`${name.toLowerCase()}:`));
  return { envelope, headers, header, body: rest.join("\r\n\r\n") };
}

describe("an address in an envelope", () => {
  it.each([
    ["taro@example.jp", "taro@example.jp"],
    ["o'neil+oh@sub.example.co.jp", "o'neil+oh@sub.example.co.jp"],
    ["taro@例え.jp", "taro@xn--r8jz45g.jp"],
  ])("%s is %s", (stored, sent) => expect(envelopeAddress(stored)).toBe(sent));

  it.each([
    "太郎@example.jp",
    "taro@example.jp\r\nBcc: eve@example.com",
    "taro@example.jp, eve@example.com",
    '"taro"@example.jp',
    "<taro@example.jp>",
    "taro@[127.0.0.1]",
    "taro@exa mple.jp",
    "taro@-example.jp",
    "taro@example..jp",
    `${"a".repeat(65)}@example.jp`,
    `${"a".repeat(310)}@example.jp`,
    "",
  ])("cannot be %j", (stored) => {
    expect(envelopeAddress(stored)).toBeNull();
    expect(() => outgoingMail({ ...CONTENT, toAddress: stored }, SENDER)).toThrow(AddressUnusableError);
  });
});

describe("an outgoing mail", () => {
  it("says who sends, to whom, that nobody answers it, and keeps its Message-ID", async () => {
    const { envelope, header } = await composed({});
    expect(envelope).toEqual({ from: SENDER, to: ["nakamura@example.jp"] });
    expect(header("message-id")).toEqual(["Message-ID: <notice.1@office-hours.example.jp>"]);
    expect(header("auto-submitted")).toEqual(["Auto-Submitted: auto-generated"]);
    expect(header("to")[0]).toMatch(/^To: =\?UTF-8\?[BQ]\?\S+\?= <nakamura@example\.jp>$/);
    expect(header("from")[0]).toMatch(/<office-hours@example\.jp>$/);
    expect(header("x-mailer")).toEqual([]);
  });

  it("holds text and HTML, and without an invitation no calendar", async () => {
    const { body, header } = await composed({});
    expect(header("content-type")[0]).toContain("multipart/alternative");
    expect(body).toContain("text/plain; charset=utf-8");
    expect(body).toContain("text/html; charset=utf-8");
    expect(body).not.toContain("calendar");
  });

  it.each(["REQUEST", "CANCEL"])("offers an invitation with %s, and as a file", async (calendarMethod) => {
    const calendar = `BEGIN:VCALENDAR\r\nMETHOD:${calendarMethod}\r\nEND:VCALENDAR\r\n`;
    const { body, header } = await composed({ calendar, calendarMethod });
    expect(header("content-type")[0]).toContain("multipart/mixed");
    expect(body).toMatch(
      new RegExp(`Content-Type: text/calendar; charset=utf-8; method=${calendarMethod}`, "i"),
    );
    expect(body).toMatch(/filename=invite\.ics/);
    expect(body).toContain(Buffer.from(calendar).toString("base64"));
  });

  it("is one mail to one person whatever names and subjects contain", async () => {
    const breaker = fc.constantFrom(
      "\r\nBcc: eve@example.com",
      "\nTo: eve@example.com",
      '" <eve@example.com>, "',
      "<eve@example.com>",
      "eve@example.com,",
      "\u2028Bcc: eve@example.com",
      "\u0000",
      "=?utf-8?q?=0D=0ABcc:_eve=40example.com?=",
      "a;b:c@example.com;",
    );
    const text = fc
      .array(fc.oneof(breaker, fc.string({ unit: "binary" }), fc.string({ unit: "grapheme" })), {
        maxLength: 4,
      })
      .map((parts) => parts.join(""));
    await fc.assert(
      fc.asyncProperty(text, text, async (toName, words) => {
        const { envelope, headers, header } = await composed({
          toName,
          subject: `件名 ${words}`,
        });
        expect(envelope).toEqual({ from: SENDER, to: ["nakamura@example.jp"] });
        for (const name of ["bcc", "cc"]) expect(header(name)).toEqual([]);
        for (const name of ["from", "to", "subject", "message-id"]) expect(header(name)).toHaveLength(1);
        expect(header("to")[0]).toMatch(/^To: (?:[^<>]* )?<?nakamura@example\.jp>?$/);
        expect(headers.filter((line) => !/^[A-Za-z-]+: ?/.test(line))).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });
});
