import type { FieldCode, Refusal } from "./refusal";
import { isTopicKind, type TopicKind } from "./topic-kinds";
import { countCharacters, isReadableText, tidyText } from "./typed-text";

export const TOPIC_MIN = 20;
export const TOPIC_MAX = 2000;
export const REQUESTS_MAX = 1000;
export const PARTICIPANTS_MAX = 1000;
export const REFERENCES_MAX = 500;

/** What the customer typed about the topic. */
export type TopicForm = {
  readonly topicKind: string;
  readonly topic: string;
  readonly references: string;
  readonly requests: string;
  readonly participants: string;
  /** "on" when the person said that what looks like a key is none. */
  readonly isSecretAcknowledged: string;
};

export type Topic = {
  readonly topicKind: TopicKind;
  readonly topic: string;
  readonly references: string;
  readonly requests: string;
  readonly participants: string;
};

// SORACOM's own shapes (keyId-…, secret-…), private key blocks, words that introduce a password, and
// links by which one enters a meeting as its host.
const SECRET_SHAPES = [
  /\b(?:keyId|secret)-[A-Za-z0-9]{16,}/,
  /-----BEGIN [A-Z ]*PRIVATE KEY-----/,
  /\b(?:AKIA|ASIA)[A-Z0-9]{16}\b/,
  /(?:password|passwd|パスワード|auth ?key ?secret)\s*[:=：＝]\s*\S{6,}/i,
  /[?&](?:zak|jwt|roomkey)=[\w.-]{6,}/i,
];

const SECRET_FIELDS = ["topic", "references", "requests"] as const;
type SecretField = (typeof SECRET_FIELDS)[number];

/** Whether a text holds something that looks like a key or a password. */
export function isSecretSuspected(text: string): boolean {
  return SECRET_SHAPES.some((shape) => shape.test(text));
}

/** The fields, in the order of the form, that hold something which looks like a key or a password. */
export function suspectedFields(form: Pick<TopicForm, SecretField>): SecretField[] {
  return SECRET_FIELDS.filter((field) => isSecretSuspected(tidyText(form[field])));
}

/**
 * 「相談内容」 of 20 to 2,000 characters with a kind; wishes, participants and references are optional.
 * Returns every broken rule, or the topic as it will be kept. A suspected key is asked about once.
 */
export function judgeTopic(form: TopicForm): { refusals: Refusal[]; topic: Topic | null } {
  const refusals: Refusal[] = [];
  const kind = form.topicKind;
  if (!isTopicKind(kind)) refusals.push({ code: "kind_missing", field: "topicKind" });

  const topic = tidyText(form.topic);
  const count = countCharacters(topic);
  if (count === 0) refusals.push({ code: "topic_missing", field: "topic" });
  else if (count < TOPIC_MIN) refusals.push({ code: "topic_short", field: "topic", params: { count } });
  else if (count > TOPIC_MAX) refusals.push({ code: "topic_long", field: "topic", params: { count } });

  const optional = (
    name: "references" | "requests" | "participants",
    max: number,
    code: FieldCode,
  ): string => {
    const text = tidyText(form[name]);
    if (countCharacters(text) > max)
      refusals.push({ code, field: name, params: { count: countCharacters(text) } });
    return text;
  };
  const references = optional("references", REFERENCES_MAX, "references_long");
  const requests = optional("requests", REQUESTS_MAX, "requests_long");
  const participants = optional("participants", PARTICIPANTS_MAX, "participants_long");

  for (const name of ["topic", "references", "requests", "participants"] as const) {
    if (!isReadableText(form[name])) refusals.push({ code: "text_unreadable", field: name });
  }
  if (form.isSecretAcknowledged !== "on") {
    for (const field of suspectedFields(form)) refusals.push({ code: "secret_suspected", field });
  }
  if (refusals.length > 0 || !isTopicKind(kind)) return { refusals, topic: null };
  return { refusals, topic: { topicKind: kind, topic, references, requests, participants } };
}
