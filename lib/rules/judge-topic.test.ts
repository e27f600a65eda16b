import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  isSecretSuspected,
  judgeTopic,
  PARTICIPANTS_MAX,
  REFERENCES_MAX,
  REQUESTS_MAX,
  TOPIC_MAX,
  TOPIC_MIN,
  type TopicForm,
} from "./judge-topic";
import { TOPIC_KINDS } from "./topic-kinds";

const FORM: TopicForm = {
  topicKind: "service_usage",
  topic: "SORACOM Beam の証明書の更新について相談したいです。",
  references: "",
  requests: "",
  participants: "",
  isSecretAcknowledged: "",
};

const judge = (fields: Partial<TopicForm>) => judgeTopic({ ...FORM, ...fields });

describe("a topic in order", () => {
  it("is kept tidied, with what was optional", () => {
    const typed = {
      topic: `\u3000${FORM.topic}\r\nほかに 1 点。 `,
      references: " 12345\r\n440101234567890 ",
      requests: " 画面を共有したいです。 ",
      participants: " 湖畔 花子\r\n港 次郎 ",
    };
    expect(judge(typed)).toEqual({
      refusals: [],
      topic: {
        topicKind: "service_usage",
        topic: `${FORM.topic}\nほかに 1 点。`,
        references: "12345\n440101234567890",
        requests: "画面を共有したいです。",
        participants: "湖畔 花子\n港 次郎",
      },
    });
  });

  it.each(Object.keys(TOPIC_KINDS))("may be of the kind %s, supported or not", (topicKind) => {
    expect(judge({ topicKind }).topic?.topicKind).toBe(topicKind);
  });
});

// One unit is one character for a person, however many bytes or code units it takes.
const UNITS = [
  ["letters", "a"],
  ["kana", "あ"],
  ["emoji", "👍"],
  ["rare kanji", "𠮷"],
  ["composed marks", "か\u3099"],
] as const;

describe.each(UNITS)("counted in %s", (_, unit) => {
  it.each([
    [1, "topic_short"],
    [TOPIC_MIN - 1, "topic_short"],
    [TOPIC_MIN, null],
    [TOPIC_MAX, null],
    [TOPIC_MAX + 1, "topic_long"],
  ])("a topic of %i is refused or not: %s", (count, code) => {
    const expected = code === null ? [] : [{ code, field: "topic", params: { count } }];
    expect(judge({ topic: unit.repeat(count) }).refusals).toEqual(expected);
  });

  it.each([
    ["references", REFERENCES_MAX, "references_long"],
    ["requests", REQUESTS_MAX, "requests_long"],
    ["participants", PARTICIPANTS_MAX, "participants_long"],
  ])("%s may have up to %i", (field, max, code) => {
    expect(judge({ [field]: unit.repeat(max) }).refusals).toEqual([]);
    expect(judge({ [field]: unit.repeat(max + 1) }).refusals).toEqual([
      { code, field, params: { count: max + 1 } },
    ]);
  });
});

describe("the length of a topic", () => {
  it("keeps the published limits", () => {
    expect([TOPIC_MIN, TOPIC_MAX, REQUESTS_MAX]).toEqual([20, 2000, 1000]);
  });

  it("counts a line end of any system once", () => {
    for (const lineEnd of ["\n", "\r\n", "\r"]) {
      expect(judge({ topic: `${"あ".repeat(9)}${lineEnd}${"あ".repeat(10)}` }).refusals).toEqual([]);
      expect(judge({ topic: `${"あ".repeat(9)}${lineEnd}${"あ".repeat(9)}` }).refusals).toMatchObject([
        { code: "topic_short", params: { count: 19 } },
      ]);
      const long = `あ${lineEnd}`.repeat(TOPIC_MAX / 2 - 1);
      expect(judge({ topic: `${long}ああ` }).refusals).toEqual([]);
      expect(judge({ topic: `${long}あああ` }).refusals).toMatchObject([{ code: "topic_long" }]);
    }
  });

  it("does not count space around it", () => {
    expect(judge({ topic: `\r\n\u3000${"あ".repeat(TOPIC_MAX)} \r\n` }).refusals).toEqual([]);
    expect(judge({ topic: `${"あ".repeat(TOPIC_MIN - 1)}          ` }).refusals).toMatchObject([
      { code: "topic_short", params: { count: TOPIC_MIN - 1 } },
    ]);
  });

  it.each(["", " ", "\u3000\r\n\t"])("of nothing (%j) is told as missing, not as short", (topic) => {
    expect(judge({ topic }).refusals).toEqual([{ code: "topic_missing", field: "topic" }]);
  });
});

describe("a form with several faults", () => {
  it("hears of every one", () => {
    const { refusals, topic } = judge({
      topicKind: "in_scope",
      topic: "短い",
      references: "x".repeat(REFERENCES_MAX + 1),
      requests: "x".repeat(REQUESTS_MAX + 1),
      participants: `${"x".repeat(PARTICIPANTS_MAX)}\u0000`,
    });
    expect(topic).toBeNull();
    expect(refusals.map(({ code, field }) => [field, code])).toEqual([
      ["topicKind", "kind_missing"],
      ["topic", "topic_short"],
      ["references", "references_long"],
      ["requests", "requests_long"],
      ["participants", "participants_long"],
      ["participants", "text_unreadable"],
    ]);
  });

  it.each(["topic", "references", "requests", "participants"])(
    "cannot store a NUL or half a pair in %s",
    (field) => {
      for (const bad of ["\u0000", "\ud83d", "\udc4d"]) {
        const { refusals, topic } = judge({ [field]: `${FORM.topic}${bad}` });
        expect(refusals).toEqual([{ code: "text_unreadable", field }]);
        expect(topic).toBeNull();
      }
    },
  );

  it.each(["", "unknown", "toString", "__proto__", "service_usage "])("has no kind %j", (topicKind) => {
    expect(judge({ topicKind }).refusals).toEqual([{ code: "kind_missing", field: "topicKind" }]);
  });
});

// Put together here, so that no scanner takes this file for a leak.
const LETTERS = "AbCdEf0123456789GhIjKl";
const SECRETS = [
  ["a key id of SORACOM", `keyId-${LETTERS}`],
  ["a key id in a sentence", `認証キーIDはkeyId-${LETTERS}です`],
  ["a key of SORACOM", `secret-${LETTERS}${LETTERS}`],
  ["the shortest key taken for one", `secret-${LETTERS.slice(0, 16)}`],
  ["a private key", `-----BEGIN RSA PRIVATE ${"KEY"}-----\nMIIE`],
  ["a private key without algorithm", `-----BEGIN PRIVATE ${"KEY"}-----`],
  ["an access key of AWS", `AK${"IA"}IOSFODNN7EXAMPLE`],
  ["a password", "password: hunter22"],
  ["a password in capitals", "PASSWORD=hunter22"],
  ["a password in Japanese", "パスワード：hunter22"],
  ["an auth key secret", "AuthKeySecret = abcdef"],
  ["the link of a meeting's host", "https://zoom.us/s/85012345678?zak=eyJ0eXAiOiJK.abc"],
] as const;

const ORDINARY = [
  ["an IMSI", "IMSI 440101234567890 の通信が 2026-10-01 から途切れます。"],
  ["a SIM id", "SIM ID 8942310022000012345 を交換した後に接続できません。"],
  ["an IMEI and an ICCID", "IMEI 353338110104321、ICCID 8981040000000123456F"],
  ["an operator id", "OP0012345678 のルートユーザーです。"],
  ["a link", "https://console.soracom.io/?coverage_type=jp#/sims?imsi=440101234567890 を見ています。"],
  ["a meeting link", "https://meet.google.com/abc-defg-hij"],
  ["an id of a group", "group-0190f5e4-7a51-7c3e-8f2a-1b2c3d4e5f60"],
  ["words about keys", "keyId と secret の更新手順、secret-rotation の考え方を教えてください。"],
  ["a name with a hyphen", "keyId-rotation と secret-manager の違いについて"],
  ["words about passwords", "パスワードを忘れたときの手順と、password の長さの決まりを知りたいです。"],
  ["an empty password field", "password: ****"],
  ["a public key", "-----BEGIN PUBLIC KEY-----"],
  ["a certificate", "-----BEGIN CERTIFICATE-----\nMIID"],
  ["a hash", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"],
  ["a region", "ASIA-NORTHEAST1 と AKIAだけでは鍵ではありません。"],
] as const;

describe("what looks like a key or a password", () => {
  it.each(SECRETS)("is noticed: %s", (_, secret) => {
    expect(isSecretSuspected(secret)).toBe(true);
    for (const field of ["topic", "references", "requests"] as const) {
      const typed = `${FORM.topic}\n${secret}\n以上`;
      expect(judge({ [field]: typed }).refusals).toEqual([{ code: "secret_suspected", field }]);
      expect(judge({ [field]: typed, isSecretAcknowledged: "on" }).refusals).toEqual([]);
    }
  });

  it.each(ORDINARY)("is not seen in %s", (_, text) => {
    expect(isSecretSuspected(text)).toBe(false);
    expect(judge({ topic: FORM.topic, references: text }).refusals).toEqual([]);
  });

  it("is not seen in the digits of devices", () => {
    const digits = fc.stringMatching(/^[0-9]{15,19}F?$/);
    fc.assert(fc.property(digits, (id) => !isSecretSuspected(`IMSI ${id} の件`)));
  });

  it("is asked about until the person says that it is none", () => {
    const topic = `${FORM.topic} password: hunter22`;
    for (const isSecretAcknowledged of ["", "off", "true", "ON"]) {
      expect(judge({ topic, isSecretAcknowledged }).refusals).toMatchObject([{ code: "secret_suspected" }]);
    }
  });
});

describe("any form at all", () => {
  const typed = fc.oneof(
    fc.string({ unit: "binary", maxLength: 200 }),
    fc.string({ unit: "grapheme", maxLength: 60 }),
    fc.array(fc.integer({ min: 0, max: 0xffff })).map((units) => String.fromCharCode(...units)),
    fc.constantFrom("a".repeat(64_000), "password:".repeat(5_000), "-----BEGIN ".repeat(5_000)),
  );

  it("is judged, and either refused or kept", () => {
    const forms = fc.record({
      topicKind: fc.oneof(typed, fc.constantFrom(...Object.keys(TOPIC_KINDS))),
      topic: typed,
      references: typed,
      requests: typed,
      participants: typed,
      isSecretAcknowledged: fc.constantFrom("", "on"),
    });
    fc.assert(
      fc.property(forms, (form) => {
        const { refusals, topic } = judgeTopic(form);
        expect(topic === null).toBe(refusals.length > 0);
      }),
    );
  });
});
