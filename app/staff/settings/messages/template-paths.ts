import type { Language } from "@/lib/auth/actor";

/** The list of all mails with their texts. */
export const TEMPLATES_PATH = "/staff/settings/messages";

/** What the last change of a text came to, as an address tells it. */
const TEMPLATE_DONE = ["saved", "restored"] as const;
export type TemplateDone = (typeof TEMPLATE_DONE)[number];

/** The page of one mail in one language; `done` names what has just been done there. */
export function templatePath(name: string, language: Language, done?: TemplateDone): string {
  const path = `${TEMPLATES_PATH}/${encodeURIComponent(name)}?language=${language}`;
  return done ? `${path}&done=${done}` : path;
}

/** The form in which an admin rewords it. */
export function editTemplatePath(name: string, language: Language): string {
  return `${TEMPLATES_PATH}/${encodeURIComponent(name)}/edit?language=${language}`;
}

/** What an address says was done; null for anything else. */
export function templateDone(text: string | null): TemplateDone | null {
  return TEMPLATE_DONE.find((done) => done === text) ?? null;
}
