import { describe, expect, it } from "vitest";
import { isTopicKind, TOPIC_CLASSES, TOPIC_KINDS, topicKindsOf } from "./topic-kinds";

// Written out a second time from the scope of support.
const SCOPE = {
  in_scope: [
    "cellular_connectivity",
    "service_usage",
    "support_usage",
    "purchased_device_basic",
    "recipe_or_docs",
    "billing_contract",
    "screen_sharing",
  ],
  best_effort: ["customer_device", "customer_system", "payload_issue"],
  not_answered: [
    "third_party_device",
    "third_party_service",
    "code_or_config_work",
    "device_with_other_carrier",
    "failure_investigation_report",
    "undocumented_or_advanced",
    "legal_opinion",
    "base_station",
  ],
  unsure: ["unsure"],
} as const;

describe("the kinds of topic", () => {
  it.each(TOPIC_CLASSES)("of the class %s are those of the scope, in its order", (topicClass) => {
    expect(topicKindsOf(topicClass)).toEqual(SCOPE[topicClass]);
  });

  it("are each of exactly one class", () => {
    expect(TOPIC_CLASSES.flatMap(topicKindsOf).sort()).toEqual(Object.keys(TOPIC_KINDS).sort());
  });

  it("know themselves and nothing else", () => {
    expect(Object.keys(TOPIC_KINDS).every(isTopicKind)).toBe(true);
    for (const text of ["", "Unsure", " unsure", "in_scope", "toString", "constructor", "__proto__"]) {
      expect(isTopicKind(text)).toBe(false);
    }
  });
});
