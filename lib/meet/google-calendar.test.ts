import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { instantAt } from "../rules/jst";
import { type FakeGoogle, type Fault, startFakeGoogle } from "./fixtures/fake-google";
import { googleCalendar } from "./google-calendar";
import { MeetFailure } from "./meet-failure";

const slotOn = (date: string) => ({ start: instantAt(date, 840), end: instantAt(date, 885) });
const EVENT = { eventId: "oh0123abcd", reference: "OH-1001", slot: slotOn("2026-12-07") };
/** Long, since the machine may be busy; only what is to run out has less. */
const TIMEOUT_MS = 10_000;
const SHORT_MS = 500;

let google: FakeGoogle;
beforeAll(async () => {
  google = await startFakeGoogle();
});
afterAll(() => google.stop());
beforeEach(() => google.forget());

const open = (timeoutMs = TIMEOUT_MS) => googleCalendar(google.settings, timeoutMs);
const openFor = (fault: Fault) => open(fault === "hang" ? SHORT_MS : TIMEOUT_MS);
const only = () => [...google.events.values()];

/** What a call fails with. */
async function failure(call: Promise<unknown>): Promise<string> {
  try {
    return JSON.stringify(await call);
  } catch (error) {
    return error instanceof MeetFailure ? error.reason : String(error);
  }
}

const onCalendar = (fault: Fault) => {
  google.judge = ({ path }) => (path === "/token" ? null : fault);
};

describe("an event at Google", () => {
  it("is made with a Meet, at its time of Japan, telling nobody and nothing of anybody", async () => {
    const shown = await open().make(EVENT);
    expect(shown).toEqual({ state: "ready", url: only()[0]?.link });
    expect(google.calls).toEqual([
      {
        method: "POST",
        path: "/calendar/v3/calendars/desk%40calendar.example.jp/events",
        body: {
          id: "oh0123abcd",
          summary: "オフィスアワー OH-1001",
          visibility: "private",
          start: { dateTime: "2026-12-07T05:00:00.000Z", timeZone: "Asia/Tokyo" },
          end: { dateTime: "2026-12-07T05:45:00.000Z", timeZone: "Asia/Tokyo" },
          conferenceData: {
            createRequest: { requestId: "oh0123abcd", conferenceSolutionKey: { type: "hangoutsMeet" } },
          },
        },
      },
    ]);
  });

  it("that is there already is found again with its link, and moved to where it belongs", async () => {
    const first = await open().make(EVENT);
    expect(await open().make({ ...EVENT, slot: slotOn("2026-12-09") })).toEqual(first);
    expect(only()).toMatchObject([{ start: { dateTime: "2026-12-09T05:00:00.000Z" } }]);
  });

  it("whose conference Google is still making is pending, and then has its link", async () => {
    google.pendingFor = 2;
    expect(await open().make(EVENT)).toEqual({ state: "pending" });
    expect(await open().make(EVENT)).toEqual({ state: "pending" });
    expect(await open().make(EVENT)).toMatchObject({ state: "ready" });
    expect(only()).toHaveLength(1);
  });

  it("without a conference is given one", async () => {
    await open().make(EVENT);
    for (const event of only()) {
      delete event.conferenceData;
      event.link = null;
    }
    expect(await open().update(EVENT)).toMatchObject({ state: "ready" });
  });

  it("is taken out; that it is not there, or not any more, is as good", async () => {
    await open().make(EVENT);
    await open().remove(EVENT.eventId);
    expect(only()).toMatchObject([{ status: "cancelled" }]);
    await open().remove(EVENT.eventId);
    await open().remove("oh9999");
    expect(await open().make(EVENT)).toEqual({ state: "gone" });
    expect(await open().update({ ...EVENT, eventId: "oh9999" })).toEqual({ state: "gone" });
  });
});

describe("a call that Google does not answer as hoped", () => {
  it.each<[string, Fault]>([
    ["credentials_refused", { status: 401, reason: "authError" }],
    ["forbidden", { status: 403, reason: "forbidden" }],
    ["rate_limited", { status: 403, reason: "rateLimitExceeded" }],
    ["rate_limited", { status: 403, reason: "quotaExceeded" }],
    ["rate_limited", { status: 429, reason: "rateLimitExceeded" }],
    ["conference_refused", { status: 400, reason: "invalid" }],
    ["calendar_missing", { status: 404, reason: "notFound" }],
    ["google_down", { status: 500 }],
    ["google_down", { status: 503, reason: "backendError" }],
    ["timeout", "hang"],
    ["unreachable", "drop"],
  ])("fails with %s after %o, having asked once", async (reason, fault) => {
    onCalendar(fault);
    expect(await failure(openFor(fault).make(EVENT))).toBe(reason);
    expect(google.calls).toHaveLength(1);
  });

  it.each<[string, Fault]>([
    ["credentials_refused", { status: 400 }],
    ["credentials_refused", { status: 401 }],
    ["timeout", "hang"],
  ])("fails with %s when the token is answered with %o", async (reason, fault) => {
    google.judge = ({ path }) => (path === "/token" ? fault : null);
    expect(await failure(openFor(fault).make(EVENT))).toBe(reason);
    expect(google.calls).toEqual([]);
  });

  it("fails with timeout when no time is left before anything is sent", async () => {
    for (let round = 0; round < 5; round += 1) expect(await failure(open(1).make(EVENT))).toBe("timeout");
  });

  it("says so of a server that is not there", async () => {
    const gone = await startFakeGoogle();
    await gone.stop();
    expect(await failure(googleCalendar(gone.settings, TIMEOUT_MS).make(EVENT))).toBe("unreachable");
  });

  it("asks with one token, and with a new one after it was refused", async () => {
    const calendar = open();
    await calendar.make(EVENT);
    await calendar.update(EVENT);
    expect(google.tokens).toBe(1);
    onCalendar({ status: 401, reason: "authError" });
    await failure(calendar.update(EVENT));
    google.judge = () => null;
    const before = google.tokens;
    expect(await calendar.update(EVENT)).toMatchObject({ state: "ready" });
    expect(google.tokens).toBe(before + 1);
  });
});
