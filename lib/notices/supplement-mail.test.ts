import { describe, expect, it } from "vitest";
import { LANGUAGES } from "../auth/actor";
import { renderSupplementMail, type SupplementView } from "./supplement-mail";

const view: SupplementView = {
  reference: "OH-1024",
  accountName: "湖畔センサー株式会社",
  origin: "https://office-hours.example.jp",
  readerName: "佐藤 直樹",
  memberName: "中村 玲奈",
  body: "対象の SIM は 12 枚です。\n型番は別紙のとおりです。",
};

describe("the mail about a supplement", () => {
  it.each(LANGUAGES)("says whose it is, quotes it whole and leads to the desk, in %s", (language) => {
    const { subject, bodyText, bodyHtml } = renderSupplementMail(view, language);
    expect(subject).toMatch(/^\[OH-1024\] ./);
    for (const words of [view.readerName, view.accountName, view.memberName, view.reference]) {
      expect(bodyText).toContain(words);
    }
    for (const line of view.body.split("\n")) {
      expect(bodyText).toContain(`\n> ${line}\n`);
      expect(bodyHtml).toContain(line);
    }
    expect(bodyText).toContain("\nhttps://office-hours.example.jp/staff/requests/OH-1024\n");
    expect(`${subject}${bodyText}${bodyHtml}`).not.toMatch(/undefined|null|[{}]/);
  });

  it("says that no status and no deadline has moved", () => {
    expect(renderSupplementMail(view, "ja").bodyText).toContain("状態と期限は変わっていません");
  });

  it("takes what was typed as text, never as lines or marks of the mail", () => {
    const nasty = "x\r\nBcc: eve@example.com\u2028<script>alert(1)</script>";
    const { subject, bodyText, bodyHtml } = renderSupplementMail(
      { ...view, memberName: nasty, accountName: nasty, readerName: nasty, body: nasty },
      "ja",
    );
    expect(subject).not.toMatch(/\p{Cc}/u);
    expect(bodyText.split("\n").filter((line) => /^(Bcc|<script)/.test(line))).toEqual([]);
    expect(bodyHtml).not.toContain("<script");
  });
});
