import { readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { linesOf, oneLine } from "../notices/safe-text";
import type { CalendarEntry, CalendarView } from "./calendar-view";
import { parseCalendar, physicalLines, textValue } from "./fixtures/parse-calendar";
import { SAMPLE_CALENDARS, SAMPLE_SUBJECT } from "./fixtures/sample-calendars";
import { meetingEntry } from "./meeting-entry";
import { renderCalendar } from "./render-calendar";

const GOLDEN = `${import.meta.dirname}/fixtures/golden`;
const READER = { side: "customer", language: "ja", origin: "https://office-hours.example.jp" } as const;
const ENTRY = meetingEntry(SAMPLE_SUBJECT, READER, "confirmed");
const ORGANIZER = { name: "SORACOM オフィスアワー", address: "office-hours@example.jp" };
const ATTENDEE = { name: "中村 玲奈", address: "nakamura@example.jp" };

const invitation = (entry: Partial<CalendarEntry>, attendee = ATTENDEE): CalendarView => ({
  method: "REQUEST",
  language: "ja",
  organizer: ORGANIZER,
  attendee,
  entries: [{ ...ENTRY, ...entry }],
});

/** The one event of a file: its values by name, and its names in order. */
function eventOf(text: string) {
  const calendar = parseCalendar(text);
  expect(calendar.name).toBe("VCALENDAR");
  const [event, ...others] = calendar.inside;
  if (!event || others.length > 0) throw new Error("Not one event");
  expect(event.inside).toEqual([]);
  const line = (name: string) => event.lines.find((one) => one.name === name);
  return { calendar, names: event.lines.map(({ name }) => name), line };
}

const octets = (line: string) => Buffer.byteLength(line, "utf8");

describe("the calendar files", () => {
  it("have a golden file each, and no other is there", () => {
    expect(readdirSync(GOLDEN).sort()).toEqual(SAMPLE_CALENDARS.map(([name]) => `${name}.ics`).sort());
  });

  it.each(SAMPLE_CALENDARS)("%s is as it was agreed, byte by byte", (name, view) => {
    expect(renderCalendar(view)).toBe(readFileSync(`${GOLDEN}/${name}.ics`, "utf8"));
  });

  it.each(SAMPLE_CALENDARS)("%s has what its method asks for, once", (_name, view) => {
    const calendar = parseCalendar(renderCalendar(view));
    const values = (name: string) =>
      calendar.lines.filter((line) => line.name === name).map((line) => line.value);
    expect(values("METHOD")).toEqual([view.method]);
    expect(values("VERSION")).toEqual(["2.0"]);
    expect(calendar.inside.map(({ name }) => name)).toEqual(view.entries.map(() => "VEVENT"));
    for (const event of calendar.inside) {
      const names = event.lines.map((line) => line.name);
      for (const name of [
        "UID",
        "SEQUENCE",
        "DTSTAMP",
        "DTSTART",
        "DTEND",
        "SUMMARY",
        "ORGANIZER",
        "STATUS",
      ]) {
        expect(names.filter((one) => one === name)).toEqual([name]);
      }
      expect(names.filter((name) => name === "ATTENDEE")).toHaveLength(view.method === "PUBLISH" ? 0 : 1);
      expect(event.inside).toEqual([]);
      for (const line of event.lines.filter(({ name }) => name.startsWith("DT"))) {
        expect(line.value).toMatch(/^\d{8}T\d{6}Z$/);
        expect(line.parameters).toEqual({});
      }
    }
  });

  it.each(SAMPLE_CALENDARS)("%s has no line over 75 octets", (_name, view) => {
    for (const line of physicalLines(renderCalendar(view))) expect(octets(line)).toBeLessThanOrEqual(75);
  });
});

describe("an invitation", () => {
  it("asks one recipient, who is not asked to answer", () => {
    const { line } = eventOf(renderCalendar(invitation({})));
    expect(line("ATTENDEE")).toEqual({
      name: "ATTENDEE",
      parameters: {
        ROLE: "REQ-PARTICIPANT",
        CUTYPE: "INDIVIDUAL",
        PARTSTAT: "NEEDS-ACTION",
        RSVP: "FALSE",
        CN: "中村 玲奈",
      },
      value: "MAILTO:nakamura@example.jp",
    });
    expect(line("ORGANIZER")?.value).toBe("mailto:office-hours@example.jp");
    expect(line("STATUS")?.value).toBe("CONFIRMED");
  });

  it("names the place where the URL is known, and none while it comes later", () => {
    const known = eventOf(renderCalendar(invitation({})));
    expect(known.line("LOCATION")?.value).toBe(SAMPLE_SUBJECT.meetingUrl);
    expect(textValue(known.line("DESCRIPTION")?.value ?? "")).toContain(SAMPLE_SUBJECT.meetingUrl);
    const later = meetingEntry({ ...SAMPLE_SUBJECT, meetingUrl: null }, READER, "confirmed");
    const { names, line } = eventOf(renderCalendar(invitation(later)));
    expect(names).not.toContain("LOCATION");
    expect(textValue(line("DESCRIPTION")?.value ?? "")).toContain("参加用 URL は後日お知らせします");
  });

  it("leads the host to the desk and the customer to their own page", () => {
    const description = (side: "customer" | "staff") =>
      meetingEntry(SAMPLE_SUBJECT, { ...READER, side }, "confirmed").description;
    expect(description("customer")).toContain("https://office-hours.example.jp/requests/OH-1024");
    expect(description("staff")).toContain("https://office-hours.example.jp/staff/requests/OH-1024");
  });
});

describe("a cancellation", () => {
  it("has the same UID, neither alarm nor place, and asks nothing", () => {
    const cancelled = meetingEntry({ ...SAMPLE_SUBJECT, sequence: 2 }, READER, "cancelled");
    const view: CalendarView = {
      method: "CANCEL",
      language: "ja",
      organizer: ORGANIZER,
      attendee: ATTENDEE,
      entries: [cancelled],
    };
    const { names, line } = eventOf(renderCalendar(view));
    expect(line("UID")?.value).toBe(SAMPLE_SUBJECT.id);
    expect(line("SEQUENCE")?.value).toBe("2");
    expect(line("STATUS")?.value).toBe("CANCELLED");
    expect(Object.keys(line("ATTENDEE")?.parameters ?? {})).toEqual(["ROLE", "CUTYPE", "CN"]);
    expect(names).not.toContain("LOCATION");
    expect(renderCalendar(view)).not.toMatch(/VALARM|https:\/\/meet/);
  });
});

describe("what cannot be made right by cleaning is refused", () => {
  it.each([
    "http://meet.google.com/abc-defg-hij",
    "javascript:alert(1)",
    "meet.google.com/abc",
    "https://example.jp/\r\nATTENDEE:mailto:eve@example.com",
    "https://example.jp/a b",
    "https://example.jp/\u0085",
    "",
  ])("a meeting URL like %j", (meetingUrl) => {
    expect(() => renderCalendar(invitation({ meetingUrl }))).toThrow(RangeError);
  });

  it.each(["1024", "01930000-0000-7000-8000-000000001024\r\nX:y", "01930000-0000-7000-8000-000000001024@x"])(
    "an id like %j",
    (uid) => {
      expect(() => renderCalendar(invitation({ uid }))).toThrow(RangeError);
    },
  );

  it.each(["", "a@b@c", "a@example.jp\r\nX:y", 'a"@example.jp', "a b@example.jp", "a;b@example.jp"])(
    "an address like %j",
    (address) => {
      expect(() => renderCalendar(invitation({}, { name: "A", address }))).toThrow(RangeError);
      const view = { ...invitation({}), organizer: { name: "A", address } };
      expect(() => renderCalendar(view)).toThrow(RangeError);
    },
  );
});

const PIECES = [
  "カタカナ",
  "ｶﾅ",
  "葛󠄀",
  "😀",
  "👩‍👩‍👧‍👦",
  "\\",
  "\\n",
  "\\,",
  ",",
  ";",
  ":",
  '"',
  "\r",
  "\n",
  "\r\n",
  "\r\n ",
  "\r\nATTENDEE:mailto:eve@example.com",
  "\nEND:VEVENT\r\nBEGIN:VEVENT",
  "\t",
  "\u0000",
  "\u0085",
  "\u2028",
  "\u202e",
  "\ud83d",
  "\ude00",
  " ",
];
const text = fc
  .array(fc.oneof(fc.constantFrom(...PIECES), fc.string({ unit: "binary", maxLength: 12 })), {
    maxLength: 40,
  })
  .map((pieces) => pieces.join(""));

describe("whatever stands in the fields", () => {
  it("is read back as it was, in lines of at most 75 octets, and adds no property", () => {
    const expected = eventOf(renderCalendar(invitation({}))).names;
    fc.assert(
      fc.property(text, text, text, (summary, description, name) => {
        const rendered = renderCalendar(
          invitation(
            { summary: `S${summary}`, description: `D${description}` },
            { ...ATTENDEE, name: `N${name}` },
          ),
        );
        for (const line of physicalLines(rendered)) {
          expect(octets(line)).toBeLessThanOrEqual(75);
          expect(line.isWellFormed()).toBe(true);
        }
        const { calendar, names, line } = eventOf(rendered);
        expect(names).toEqual(expected);
        expect(calendar.lines.map((one) => one.name)).toEqual(["VERSION", "PRODID", "METHOD"]);
        expect(textValue(line("SUMMARY")?.value ?? "")).toBe(oneLine(`S${summary}`));
        expect(textValue(line("DESCRIPTION")?.value ?? "")).toBe(linesOf(`D${description}`).join("\n"));
        expect(line("ATTENDEE")?.parameters.CN).toBe(oneLine(`N${name}`.replace(/["\\]/g, "")));
      }),
      { numRuns: 300 },
    );
  });

  it("is a subscribed calendar's name as well", () => {
    fc.assert(
      fc.property(text, (name) => {
        const view: CalendarView = {
          method: "PUBLISH",
          language: "en",
          name: `N${name}`,
          organizer: ORGANIZER,
          entries: [ENTRY],
        };
        const { calendar } = eventOf(renderCalendar(view));
        const named = calendar.lines.find((line) => line.name === "X-WR-CALNAME");
        expect(textValue(named?.value ?? "")).toBe(oneLine(`N${name}`));
        expect(calendar.lines.map((line) => line.name)).toEqual([
          "VERSION",
          "PRODID",
          "METHOD",
          "NAME",
          "X-WR-CALNAME",
          "REFRESH-INTERVAL",
          "X-PUBLISHED-TTL",
        ]);
      }),
    );
  });
});
