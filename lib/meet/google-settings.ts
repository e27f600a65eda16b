import { createPrivateKey } from "node:crypto";
import { readFileSync } from "node:fs";
import { z } from "zod";

/** As whom, and in which calendar, events with a Google Meet are made. */
export type GoogleSettings = ServiceAccount & {
  readonly calendarId: string;
  /** The person of the domain in whose name the service account acts; null: in its own. */
  readonly subject: string | null;
  /** In place of Google, for tests on this machine; null: Google. */
  readonly endpoint: string | null;
};

export type ServiceAccount = { readonly clientEmail: string; readonly privateKey: string };

const accountSchema = z
  .object({ type: z.literal("service_account"), client_email: z.email(), private_key: z.string() })
  .transform((file): ServiceAccount => ({ clientEmail: file.client_email, privateKey: file.private_key }));

/**
 * Reads a service account's key, given as its JSON or as the path of the file that Google hands out. Null
 * when it cannot be read or is of another kind; why is not said, since the text is a secret.
 */
export function readServiceAccount(jsonOrPath: string): ServiceAccount | null {
  try {
    const json = jsonOrPath.trimStart().startsWith("{") ? jsonOrPath : readFileSync(jsonOrPath, "utf8");
    const account = accountSchema.parse(JSON.parse(json));
    createPrivateKey(account.privateKey);
    return account;
  } catch {
    return null;
  }
}
