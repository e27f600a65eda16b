import { randomUUID } from "node:crypto";
import { systemNow } from "./clock";
import { env } from "./env";

/** One line of JSON per event, for people and machines that watch the service. */

const LEVELS = { silent: 0, error: 1, warn: 2, info: 3, debug: 4 } as const;

type Level = Exclude<keyof typeof LEVELS, "silent">;
type Fields = Readonly<Record<string, string | number | boolean | null | undefined>>;

const SECRET_NAME = /token|secret|password|cookie|authorization|body|link|url/i;
const MAX_TEXT = 500;

/** A text without what nobody may read in a log: addresses of pages and anything that looks like a key. */
export function withoutSecrets(text: string): string {
  return text
    .replace(/\b[a-z][a-z0-9+.-]*:\/\/\S+/gi, "[link]")
    .replace(/[\w.+-]+@[\w-]+(\.[\w-]+)*/g, "[address]")
    .replace(/[A-Za-z0-9_-]{24,}/g, "[key]")
    .slice(0, MAX_TEXT);
}

/** The line that is written, or null when the level is not asked for. */
export function logLine(
  threshold: keyof typeof LEVELS,
  level: Level,
  event: string,
  fields: Fields,
  at: Date,
) {
  if (LEVELS[level] > LEVELS[threshold]) return null;
  const shown = Object.entries(fields).map(([name, value]) => {
    if (SECRET_NAME.test(name)) return [name, "[hidden]"];
    return [name, typeof value === "string" ? value.slice(0, MAX_TEXT) : value];
  });
  return JSON.stringify({ time: at.toISOString(), level, event, ...Object.fromEntries(shown) });
}

/**
 * Writes one event (a snake_case name) with its fields. Never give it tokens, texts people wrote, mail
 * bodies or meeting links: fields named like those are hidden.
 */
export function log(level: Level, event: string, fields: Fields = {}): void {
  const line = logLine(env().logLevel, level, event, fields, systemNow());
  if (line) process.stdout.write(`${line}\n`);
}

/** Logs a fault once and returns the id under which support finds it; the person sees only the id. */
export function logFault(event: string, error: unknown, fields: Fields = {}): string {
  const id = randomUUID().slice(0, 8);
  log("error", event, { id, ...fields, ...describeFault(error) });
  return id;
}

function describeFault(error: unknown): Fields {
  if (!(error instanceof Error)) return { name: typeof error };
  const frames = (error.stack ?? "").split("\n").filter((line) => /^\s+at /.test(line));
  const code = "code" in error && typeof error.code === "string" ? error.code : undefined;
  return {
    name: error.name,
    code,
    reason: withoutSecrets(error.message),
    at: frames
      .slice(0, 6)
      .map((line) => line.trim())
      .join(" | ")
      .slice(0, MAX_TEXT),
  };
}
