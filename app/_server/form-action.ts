import { headers } from "next/headers";
import { forbidden, notFound, redirect, unstable_rethrow } from "next/navigation";
import { refusalSentence } from "@/app/_ui/refusal-sentence";
import { businessNow } from "@/lib/clock";
import { env } from "@/lib/env";
import { logFault } from "@/lib/log";
import { FORBIDDEN, NOT_FOUND, type Result, refused } from "@/lib/result";
import type { Refusal } from "@/lib/rules/refusal";
import { currentActor } from "./actor";
import { type ActorsOf, FIND_ACTOR, type Who } from "./find-actor";
import { type FormState, nextAttempt } from "./form-state";
import { isFormAnswer } from "./is-form-answer";
import { currentLanguage } from "./language";
import { refererPath, signInPath } from "./request-path";
import { isSameOrigin } from "./same-origin";
import { readTypedFields } from "./typed-fields";

type FormActionSpec<W extends Who, Input, Value> = {
  /** Whose action it is; everybody else is turned away before anything is read. */
  readonly who: W;
  /** Shapes the fields; what is missing or malformed is refused here or by the use-case, never thrown. */
  readonly parse: (form: FormData) => Result<Input>;
  readonly run: (call: { actor: ActorsOf[W]; now: Date; input: Input }) => Promise<Result<Value>>;
  /** The path to go on to. */
  readonly done: (value: Value, input: Input) => string;
};

const SESSION_ENDED: Refusal = { code: "session_ended" };

const TURNED_AWAY = {
  signed_out: refused(SESSION_ENDED),
  not_found: NOT_FOUND,
  forbidden: FORBIDDEN,
} as const;

/**
 * Makes a server action of a use-case. Whatever happens the person keeps what they typed: refusals and
 * faults come back as sentences with the fields, success leads on by a redirect. Proves the same origin
 * and the actor by itself, with or without the proxy.
 */
export function formAction<W extends Who, Input, Value>(spec: FormActionSpec<W, Input, Value>) {
  return async (state: FormState, sent: FormData): Promise<FormState> => {
    // Anybody can call an action with anything.
    const form = sent instanceof FormData ? sent : new FormData();
    const typed = readTypedFields(form);
    const result = await attempt(spec, form, typed.refusals);
    switch (result.outcome) {
      case "ok":
        return redirect(result.value);
      case "not_found":
        return notFound();
      case "forbidden":
        return forbidden();
      case "refused":
        return answer(state, typed.values, result.refusals);
    }
  };
}

async function attempt<W extends Who, Input, Value>(
  spec: FormActionSpec<W, Input, Value>,
  form: FormData,
  refusals: readonly Refusal[],
): Promise<Result<string>> {
  try {
    if (!isSameOrigin(await headers(), env().origin)) return FORBIDDEN;
    const found = FIND_ACTOR[spec.who](await currentActor());
    if (found.outcome === "signed_out") await leadToSignIn();
    if (found.outcome !== "found") return TURNED_AWAY[found.outcome];
    if (refusals.length > 0) return refused(...refusals);
    const parsed = spec.parse(form);
    if (parsed.outcome !== "ok") return parsed;
    const result = await spec.run({ actor: found.actor, now: businessNow(), input: parsed.value });
    return result.outcome === "ok" ? { outcome: "ok", value: spec.done(result.value, parsed.value) } : result;
  } catch (error) {
    unstable_rethrow(error);
    logFault("action_failed", error);
    return refused({ code: "server" });
  }
}

/**
 * Without JavaScript the answer to a form is a page, and a page asks for a sign-in by a redirect that
 * would carry the form along. So the action leads there itself; what was saved before is still there.
 */
async function leadToSignIn(): Promise<void> {
  if (await isFormAnswer()) redirect(signInPath(refererPath(await headers(), env().origin)));
}

async function answer(
  state: FormState,
  values: FormState["values"],
  refusals: readonly Refusal[],
): Promise<FormState> {
  const language = await currentLanguage();
  const errors = refusals.map((refusal) => ({
    field: refusal.field ?? null,
    message: refusalSentence(refusal, language),
  }));
  const next = { values, errors, attempt: nextAttempt(state) };
  if (!refusals.includes(SESSION_ENDED)) return next;
  return { ...next, signInPath: signInPath(refererPath(await headers(), env().origin)) };
}
