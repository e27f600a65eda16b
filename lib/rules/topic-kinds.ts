/**
 * 「相談内容は上記『サポートの提供範囲』に準拠します」: the kinds of topic, by how support answers them.
 */
export const TOPIC_CLASSES = ["in_scope", "best_effort", "not_answered", "unsure"] as const;
export type TopicClass = (typeof TOPIC_CLASSES)[number];

export const TOPIC_KINDS = {
  cellular_connectivity: "in_scope",
  service_usage: "in_scope",
  support_usage: "in_scope",
  purchased_device_basic: "in_scope",
  recipe_or_docs: "in_scope",
  billing_contract: "in_scope",
  screen_sharing: "in_scope",
  customer_device: "best_effort",
  customer_system: "best_effort",
  payload_issue: "best_effort",
  third_party_device: "not_answered",
  third_party_service: "not_answered",
  code_or_config_work: "not_answered",
  device_with_other_carrier: "not_answered",
  failure_investigation_report: "not_answered",
  undocumented_or_advanced: "not_answered",
  legal_opinion: "not_answered",
  base_station: "not_answered",
  unsure: "unsure",
} as const satisfies Record<string, TopicClass>;

export type TopicKind = keyof typeof TOPIC_KINDS;

/** Whether a text is one of the kinds. */
export function isTopicKind(text: string): text is TopicKind {
  return Object.hasOwn(TOPIC_KINDS, text);
}

/** The kinds of one class, in the order of the form. */
export function topicKindsOf(topicClass: TopicClass): TopicKind[] {
  return Object.entries(TOPIC_KINDS)
    .filter(([, itsClass]) => itsClass === topicClass)
    .map(([kind]) => kind)
    .filter(isTopicKind);
}
