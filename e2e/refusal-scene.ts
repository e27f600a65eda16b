import { type BrowserContext, expect, type Page } from "@playwright/test";
import { TOPIC } from "./apply-pages";
import { journeyPerson, signInAs } from "./fixtures";
import { type Fields, openForm, type SendForm } from "./post-form";

/** Support as the refusals meet it: somebody whose hours hold no meeting. */
export const EARLY_HOST = "旅程 早番";

/** The cookies of everybody who signed in before. */
const SIGNED_IN = new Map<string, Awaited<ReturnType<BrowserContext["cookies"]>>>();

type Wish = { readonly date: string; readonly time: string };

/** Puts people before forms and sends them by hand, so that every refusal can be brought about. */
export class RefusalScene {
  constructor(
    readonly page: Page,
    private readonly origin: string,
    private readonly language: "ja" | "en" = "ja",
  ) {}

  /** Signs in as the person of a journey or as somebody by name, once for all scenes; null: as nobody. */
  async as(who: number | string | null): Promise<this> {
    const person = typeof who === "number" ? journeyPerson(who) : who;
    const context = this.page.context();
    const kept = person === null ? [] : SIGNED_IN.get(person);
    if (kept) {
      await context.clearCookies();
      await context.addCookies(kept);
    } else if (person !== null) {
      await signInAs(this.page, person);
      SIGNED_IN.set(person, await context.cookies());
    }
    await context.addCookies([{ name: "lang", value: this.language, url: this.origin }]);
    return this;
  }

  /** What a page says when it is opened. */
  async open(path: string): Promise<string> {
    const response = await this.page.request.get(path);
    return response.text();
  }

  /** Fills a page's form and sends it; a redirect is followed, as a browser would. */
  async send(path: string, fieldName: string, fields: Fields): Promise<string> {
    return this.answerTo(await openForm(this.page, path, fieldName), fields);
  }

  /** Sends a form that was opened before, at another address where one is named. */
  async answerTo(send: SendForm, fields: Fields, options: Parameters<SendForm>[1] = {}): Promise<string> {
    const response = await send(fields, options);
    const location = response.headers().location;
    if (response.status() === 303 && location) return this.open(location);
    expect(response.status()).toBe(200);
    return response.text();
  }

  /** Asks for a meeting by the four forms, unless this person has asked before; returns its reference. */
  async apply(first: Wish, second: Wish): Promise<string> {
    const earlier = /OH-\d+/.exec(await this.open("/requests"))?.[0];
    if (earlier) return earlier;
    await this.saveDraft(first, second);
    const send = await openForm(this.page, "/apply/review", "consent");
    const response = await send({ consent: "on" });
    const reference = /OH-\d+/.exec(response.headers().location ?? "")?.[0];
    expect(reference, "the application was taken").toBeDefined();
    return reference ?? "";
  }

  /** The three steps before the review. */
  async saveDraft(first: Wish, second: Wish): Promise<void> {
    await this.send(SLOTS_PATH, "slot1Date", slotFields(first, second));
    await this.send("/apply/tool", "tool", { tool: "google_meet" });
    await this.send("/apply/topic", "topic", { topicKind: "service_usage", topic: TOPIC });
  }

  /** The reference of the request of whoever is signed in that stands in a status. */
  async reference(status: string): Promise<string> {
    const list = await this.open("/requests");
    for (const reference of new Set(list.match(/OH-\d+/g) ?? [])) {
      if ((await this.open(`/requests/${reference}`)).includes(`data-status="${status}"`)) return reference;
    }
    throw new Error(`Nothing is ${status}.`);
  }

  /** The value of a list's entry, by the words that it begins with. */
  async optionOf(path: string, label: string): Promise<string> {
    const html = await this.open(path);
    const value = new RegExp(`<option value="([^"]+)"[^>]*>${label}`).exec(html)?.[1];
    expect(value, `the entry ${label}`).toBeDefined();
    return value ?? "";
  }
}

/** The slot page with its lists, which work without JavaScript. */
export const SLOTS_PATH = "/apply/slots?view=list";

/** The fields of two wishes. */
export function slotFields(first: Wish, second: Wish, lengthMinutes = "45"): Record<string, string> {
  return {
    slot1Date: first.date,
    slot1Time: first.time,
    slot2Date: second.date,
    slot2Time: second.time,
    lengthMinutes,
  };
}
