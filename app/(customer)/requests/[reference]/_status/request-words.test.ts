import { describe, expect, it } from "vitest";
import { LANGUAGES } from "@/lib/auth/actor";
import type { CustomerStep } from "@/lib/requests/customer-timeline";
import type { CustomerRequest } from "@/lib/requests/read-customer-request";
import { OWN_TOOL_NAMES } from "@/lib/rules/meeting-link/tool-key";
import { POLICY_V1 } from "@/lib/rules/policy";
import { LIFE_EVENTS, REQUEST_STATUSES } from "@/lib/rules/request-status";
import { TOPIC_KINDS, topicKindsOf } from "@/lib/rules/topic-kinds";
import { hasMessage } from "@/lib/words";
import { closedSentence } from "../closed-sentence";
import { nowSentence } from "./now-sentence";
import { stepText } from "./step-text";

const NOW = new Date("2026-11-24T01:00:00Z");
const LATER = new Date("2026-11-26T09:00:00Z");
const EARLIER = new Date("2026-11-20T09:00:00Z");

const request: CustomerRequest = {
  reference: "OH-1024",
  version: 1,
  status: "requested",
  submittedAt: NOW,
  requesterName: "中村 玲奈",
  isRequester: true,
  meeting: null,
  isMeetingStanding: false,
  meetingUrl: null,
  joinOpensAt: null,
  canJoin: false,
  urlDueAt: null,
  candidates: [],
  alternates: [],
  staffDueAt: LATER,
  customerDueAt: LATER,
  changeDueAt: null,
  tool: "google_meet",
  isOwnTool: false,
  isUrlLater: false,
  offeredUrl: null,
  meetingCode: null,
  topicKind: "service_usage",
  topic: "",
  references: "",
  requests: "",
  participants: "",
  messages: [],
  canSupplement: true,
  isWatched: null,
  followUps: [],
  feedback: null,
  timeline: [],
  actions: [],
  heldMonths: [],
  policy: POLICY_V1,
};

const step: CustomerStep = {
  version: 1,
  at: NOW,
  event: "submit",
  actor: "customer",
  memberName: "中村 玲奈",
  toStatus: "requested",
  rank: null,
  alternateCount: 0,
};

describe("what happens now", () => {
  it.each(LANGUAGES)("is said for every status, early and late, in %s", (language) => {
    for (const status of REQUEST_STATUSES) {
      for (const due of [LATER, EARLIER, null]) {
        const sentence = nowSentence(
          { ...request, status, staffDueAt: due, customerDueAt: due },
          NOW,
          language,
        );
        expect(sentence).toMatch(/[。.]$/);
        expect(sentence).not.toMatch(/\{|undefined|null/);
      }
    }
  });

  it("names the day until which support aims to answer", () => {
    expect(nowSentence(request, NOW, "ja")).toContain("11月26日(木)");
  });

  it("is sorry when support is late, and says that an agreed time stays all the same", () => {
    const late = { ...request, staffDueAt: EARLIER } as const;
    expect(nowSentence(late, NOW, "ja")).toContain("申し訳ありません");
    const changing = nowSentence({ ...late, status: "change_requested" }, NOW, "ja");
    expect(changing).toMatch(/目安の 11月20日\(金\)を過ぎており、申し訳ありません。.*そのまま残ります/);
  });

  it("leads into the meeting from its opening to its end, where there is a link", () => {
    const start = new Date("2026-11-24T01:05:00Z");
    const meeting = { start, end: new Date("2026-11-24T01:50:00Z") };
    const agreed = { ...request, status: "confirmed", meeting, isMeetingStanding: true } as const;
    const soon = { ...agreed, canJoin: true, meetingUrl: "https://meet.google.com/abc-defg-hij" };
    expect(nowSentence(agreed, NOW, "ja")).toBe("次の日時に実施します。");
    expect(nowSentence(soon, NOW, "ja")).toContain("まもなく開始します");
    expect(nowSentence(soon, start, "ja")).toContain("ただいま実施の時間です");
    expect(nowSentence({ ...soon, meetingUrl: null }, start, "ja")).toBe("次の日時に実施します。");
    expect(nowSentence(soon, meeting.end, "ja")).toContain("実施の時刻を過ぎました");
  });

  it("tells a late answer that the agreed time stays", () => {
    const late = { ...request, status: "alternates_proposed", customerDueAt: EARLIER } as const;
    expect(nowSentence({ ...late, isMeetingStanding: true }, NOW, "ja")).toContain(
      "もとの日時のまま実施します",
    );
    expect(nowSentence(late, NOW, "ja")).toContain("終了します");
  });
});

describe("why an action is closed", () => {
  it.each(LANGUAGES)("is said of cancelling and of changing in words of their own in %s", (language) => {
    const of = (event: "cancel" | "request_change" | "set_meeting_url" | undefined) =>
      closedSentence(event, "already_started", request, language);
    expect(new Set([of("cancel"), of("request_change"), of("set_meeting_url"), of(undefined)]).size).toBe(4);
  });

  it("names what was cut off, and what holds instead", () => {
    expect(closedSentence("cancel", "already_started", request, "ja")).toBe(
      "開始時刻を過ぎたため、取り消せません。",
    );
    expect(closedSentence("request_change", "change_closed", request, "ja")).toContain(
      "2 営業日を切ったため",
    );
    const expired = { ...request, customerDueAt: EARLIER };
    expect(closedSentence("answer_info", "answer_expired", expired, "ja")).toContain("あらためてお申し込み");
    const standing = closedSentence(
      "answer_info",
      "answer_expired",
      { ...expired, isMeetingStanding: true },
      "ja",
    );
    expect(standing).toContain("元の日時のまま");
  });
});

describe("the timeline", () => {
  it.each(LANGUAGES)("has words for every event in %s", (language) => {
    for (const event of ["submit", ...LIFE_EVENTS] as const) {
      expect(stepText({ ...step, event, alternateCount: 2 }, language)).not.toMatch(/\{|request\./);
    }
  });

  it("says which wish was confirmed", () => {
    const at = (rank: 1 | 2 | null) => stepText({ ...step, event: "confirm", rank }, "ja");
    expect([at(1), at(2), at(null)]).toEqual([
      "第 1 希望で確定しました",
      "第 2 希望で確定しました",
      "日時を確定しました",
    ]);
  });
});

describe("names in the catalogue", () => {
  it("has a name for every tool that can be named", () => {
    expect(OWN_TOOL_NAMES.filter((tool) => !hasMessage(`apply.toolName.${tool}`))).toEqual([]);
  });

  it("has words for every kind of topic, and a better route for what is not answered", () => {
    expect(Object.keys(TOPIC_KINDS).filter((kind) => !hasMessage(`apply.kind.${kind}`))).toEqual([]);
    expect(topicKindsOf("not_answered").filter((kind) => !hasMessage(`apply.route.${kind}`))).toEqual([]);
  });
});
