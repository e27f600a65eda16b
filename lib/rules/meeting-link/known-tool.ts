import type { LinkCode } from "../refusal";
import type { ToolKey } from "./tool-key";

/** What a link is for. */
export type LinkKind = "join" | "not_join" | "host_secret" | "shortener" | "phone";

/** Whether a guest without an account can join: `setting` where that hangs on the host's setting. */
export type LinkGuest = "yes" | "setting" | "no";

type Verdict = {
  readonly kind: LinkKind;
  readonly guest: LinkGuest;
  readonly refusal: LinkCode | null;
};

/** Every judgement a link can meet. Accepted is exactly what carries no refusal. */
export const VERDICTS = {
  join_yes: { kind: "join", guest: "yes", refusal: null },
  join_setting: { kind: "join", guest: "setting", refusal: null },
  join_no: { kind: "join", guest: "no", refusal: "url_no_guest" },
  sign_in: { kind: "not_join", guest: "no", refusal: "url_no_guest" },
  not_join: { kind: "not_join", guest: "no", refusal: "url_not_join" },
  host_secret: { kind: "host_secret", guest: "no", refusal: "url_host_secret" },
  shortener: { kind: "shortener", guest: "no", refusal: "url_shortener" },
  phone: { kind: "phone", guest: "no", refusal: "url_phone" },
  lookalike: { kind: "not_join", guest: "no", refusal: "url_lookalike" },
  private: { kind: "not_join", guest: "no", refusal: "url_private" },
  scheme: { kind: "not_join", guest: "no", refusal: "url_scheme" },
  long: { kind: "not_join", guest: "no", refusal: "url_long" },
  many: { kind: "not_join", guest: "no", refusal: "url_many" },
  missing: { kind: "not_join", guest: "no", refusal: "url_missing" },
} as const satisfies Record<string, Verdict>;
export type VerdictName = keyof typeof VERDICTS;

/** One line of a tool's table: every condition given must hold. Paths are compared percent-decoded. */
export type LinkRule = {
  readonly host?: RegExp;
  readonly path?: RegExp;
  /** Parameters which must be present, with what their value must look like. */
  readonly query?: Readonly<Record<string, RegExp>>;
  /** What the fragment, `#` included, must look like; it is then part of the link and kept. */
  readonly fragment?: RegExp;
  /** The fragment is optional, but belongs to the link where there is one. */
  readonly keepsFragment?: boolean;
  readonly verdict: VerdictName;
};

/** A tool on its own domains: the first rule that applies decides; where none does, it is no link to join. */
export type KnownTool = {
  readonly tool: ToolKey;
  /** Domains, each standing for itself and every host below it. */
  readonly domains: readonly string[];
  /** Parameters that make a link the host's own, beside those which do so everywhere (lower case). */
  readonly secrets?: readonly string[];
  readonly rules: readonly LinkRule[];
};
