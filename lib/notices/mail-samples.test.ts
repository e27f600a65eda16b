import { describe, expect, it } from "vitest";
import { LANGUAGES, type Language } from "../auth/actor";
import { REMINDER_AUDIENCES, REMINDER_KINDS } from "../rules/reminders";
import { LIFE_EVENTS } from "../rules/request-status";
import { MESSAGES } from "../words";
import { MAIL_NAMES } from "./mail-names";
import { type GALLERY_GROUPS, GALLERY_NAMES, groupOf, isGalleryName, mailSample } from "./mail-samples";
import { NOTICE_TABLE } from "./notice-table";
import { CUSTOMER_REMINDER_SAMPLES, STAFF_REMINDER_SAMPLES } from "./reminder-samples";
import { CUSTOMER_SAMPLES, STAFF_SAMPLES } from "./sample-views";
import { WORDING_PARTS, wordingKey } from "./wordings";

const inGroup = (group: (typeof GALLERY_GROUPS)[number]) =>
  GALLERY_NAMES.filter((name) => groupOf(name) === group);

describe("the gallery", () => {
  it("has every mail about every event of which somebody is told", () => {
    const customers = new Set(Object.values(CUSTOMER_SAMPLES).map(({ event }) => event));
    const staff = new Set(Object.values(STAFF_SAMPLES).map(({ event }) => event));
    for (const event of ["submit", ...LIFE_EVENTS] as const) {
      expect(customers.has(event), event).toBe(true);
      expect(staff.has(event), event).toBe(NOTICE_TABLE[event].staff !== "nobody");
    }
    expect(inGroup("customer")).toEqual(Object.keys(CUSTOMER_SAMPLES).map((name) => `customer.${name}`));
    const ofStaff = [...Object.keys(STAFF_SAMPLES), "supplement"].map((name) => `staff.${name}`);
    expect(inGroup("staff")).toEqual(ofStaff);
  });

  it("has every reminder for everybody who is reminded, and the sign-in mail", () => {
    const kinds = (samples: typeof CUSTOMER_REMINDER_SAMPLES | typeof STAFF_REMINDER_SAMPLES) =>
      new Set(Object.values(samples).map(({ kind }) => kind));
    for (const kind of REMINDER_KINDS) {
      const { customer, staff } = REMINDER_AUDIENCES[kind];
      expect([kind, kinds(CUSTOMER_REMINDER_SAMPLES).has(kind)]).toEqual([kind, customer]);
      expect([kind, kinds(STAFF_REMINDER_SAMPLES).has(kind)]).toEqual([kind, staff !== "nobody"]);
    }
    const names = (prefix: string, samples: object) =>
      Object.keys(samples).map((name) => `${prefix}.${name}`);
    expect(inGroup("customer_reminder")).toEqual(names("reminder.customer", CUSTOMER_REMINDER_SAMPLES));
    expect(inGroup("staff_reminder")).toEqual(names("reminder.staff", STAFF_REMINDER_SAMPLES));
    expect(inGroup("sign_in")).toEqual(["sign_in"]);
  });

  it("has every mail for which the catalogue has words, and no other", () => {
    const { customer, staff, reminder } = MESSAGES.ja.mail;
    const worded = [
      ...Object.keys(customer).map((name) => `customer.${name}`),
      ...Object.keys(reminder.customer).map((name) => `reminder.customer.${name}`),
      ...Object.keys(staff).map((name) => `staff.${name}`),
      ...Object.keys(reminder.staff).map((name) => `reminder.staff.${name}`),
    ];
    expect([...MAIL_NAMES].sort()).toEqual(worded.sort());
  });

  it("knows its names and no others", () => {
    expect(GALLERY_NAMES.every(isGalleryName)).toBe(true);
    expect(["", "customer", "customer.none", "toString"].some(isGalleryName)).toBe(false);
  });
});

const ALL = GALLERY_NAMES.flatMap((name) =>
  LANGUAGES.map((language): [typeof name, Language] => [name, language]),
);

describe.each(ALL)("the sample of %s in %s", (name, language) => {
  const mail = mailSample(name, language);

  it("is complete as plain text: a number, somebody to act, and a link of its own line", () => {
    expect(mail.subject).not.toBe("");
    expect(mail.bodyText).toMatch(/\n\nhttps?:|:\nhttps:\/\//);
    if (name !== "sign_in") expect(mail.bodyText).toContain("OH-1024");
    if (language === "en") {
      const japanese = /[\u3040-\u30ff\u4e00-\u9fff]/u;
      expect(mail.bodyText, "English alone").not.toMatch(japanese);
    }
    expect(mail.bodyText).not.toMatch(/undefined|null|NaN|[{}]/);
  });

  it("is a document in its language with one heading, inside a landmark", () => {
    expect(mail.bodyHtml).toContain(`<html lang="${language}">`);
    expect(mail.bodyHtml.match(/<h1>/g)).toHaveLength(1);
    expect(mail.bodyHtml).toMatch(/<body>\n<main>\n<h1>[\s\S]*<\/main>\n<\/body>/);
    expect(mail.bodyHtml).not.toMatch(/<h[2-6]/);
  });

  it("says both free parts where they are reworded", () => {
    if (name === "sign_in") return;
    const wordings = new Map(WORDING_PARTS.map((part) => [wordingKey(name, part), `${part} to {name}`]));
    const { bodyText } = mailSample(name, language, wordings);
    expect(bodyText).toMatch(/\n\nopening to [^{}\n]+\n\n/);
    expect(bodyText).toMatch(/\n\nclosing to [^{}\n]+\n\n/);
    expect(bodyText).not.toContain(MESSAGES[language].mail.customer.submit.lead);
  });
});
