import { z } from "zod";
import { envelopeAddress } from "./mail/envelope-address";
import { readSmtpUrl } from "./mail/smtp-server-url";
import { type GoogleSettings, readServiceAccount } from "./meet/google-settings";

/** The only place that reads the process environment. Everything else asks `env()`. */

const LOOPBACK_HOSTS = ["localhost", "127.0.0.1", "[::1]", "::1"];

const hostOf = (url: string | undefined) => (url && URL.canParse(url) ? new URL(url).hostname : null);

const flag = (text: string | undefined) => (text === undefined || text === "" ? undefined : text);

const environmentSchema = z
  .object({
    APP_MODE: z.enum(["evaluation", "test", "production"], {
      error: "must be production, or start the demo with npm start (evaluation and test are set by scripts)",
    }),
    APP_ORIGIN: z
      .url({ protocol: /^https?$/, error: "must be an origin such as https://office-hours.example.jp" })
      .refine((value) => URL.canParse(value) && new URL(value).origin === value, {
        error: "must be an origin only: scheme, host and port, no path and no trailing slash",
      })
      .optional(),
    HOST: z.string().default("127.0.0.1"),
    PORT: z.coerce.number({ error: "must be a port number" }).int().min(1).max(65535).default(3000),
    TRUSTED_PROXY_HEADER: z
      .string()
      .regex(/^[a-z0-9-]+$/i, { error: "must be the name of one header" })
      .optional(),
    DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/, error: "must be a postgresql:// URL" }).optional(),
    DATABASE_CONNECTIONS: z.coerce
      .number({ error: "must be a number of connections" })
      .int()
      .min(1)
      .max(200)
      .default(10),
    DATA_DIR: z.string().default(".data"),
    AUTH_SECRET: z.string().min(32, { error: "must have at least 32 characters" }).optional(),
    SMTP_URL: z
      .string()
      .refine((value) => readSmtpUrl(value) !== null, {
        error:
          "must be an smtp:// or smtps:// URL; its only option is ?tls=off, for a server on this machine",
      })
      .optional(),
    MAIL_FROM: z
      .string()
      .default("office-hours@localhost")
      .refine((value) => envelopeAddress(value) !== null, { error: "must be one mail address" }),
    LOG_LEVEL: z.enum(["silent", "error", "warn", "info", "debug"]).default("info"),
    APP_NOW: z.iso
      .datetime({ offset: true, error: "must be an instant such as 2026-11-24T10:00:00+09:00" })
      .transform((text) => new Date(text))
      .optional(),
    OIDC_ISSUER: z.string().optional(),
    GOOGLE_CREDENTIALS: z.string().optional(),
    GOOGLE_CALENDAR_ID: z.string().default("primary"),
    GOOGLE_SUBJECT: z.email({ error: "must be the mail address of one person" }).optional(),
    GOOGLE_ENDPOINT: z.url({ protocol: /^http$/, error: "must be an http:// URL" }).optional(),
  })
  .superRefine((values, context) => {
    const refuse = (name: string, message: string) =>
      context.addIssue({ code: "custom", path: [name], message });
    const endpointHost = hostOf(values.GOOGLE_ENDPOINT);
    const isGoogleHere =
      values.APP_MODE === "test" && endpointHost !== null && LOOPBACK_HOSTS.includes(endpointHost);
    if (values.GOOGLE_ENDPOINT && !isGoogleHere) refuse("GOOGLE_ENDPOINT", "is for tests on this machine");
    const isGoogleAllowed = values.APP_MODE === "production" || isGoogleHere;
    if (values.GOOGLE_CREDENTIALS && isGoogleAllowed && !readServiceAccount(values.GOOGLE_CREDENTIALS)) {
      refuse(
        "GOOGLE_CREDENTIALS",
        "must be a service account's key: its JSON, or the path of its file that this process can read",
      );
    }
    if (values.APP_MODE === "production") {
      if (!values.APP_ORIGIN) refuse("APP_ORIGIN", "is required in production");
      if (!values.AUTH_SECRET) refuse("AUTH_SECRET", "is required in production");
      if (!values.SMTP_URL) refuse("SMTP_URL", "is required in production");
      if (values.MAIL_FROM === "office-hours@localhost") refuse("MAIL_FROM", "is required in production");
      if (!values.DATABASE_URL) refuse("DATABASE_URL", "is required in production");
      if (values.APP_NOW) refuse("APP_NOW", "fixes the clock and is refused in production");
      return;
    }
    const smtpHost = hostOf(values.SMTP_URL);
    const isSmtpAllowed =
      values.APP_MODE === "test" && smtpHost !== null && LOOPBACK_HOSTS.includes(smtpHost);
    if (values.SMTP_URL && !isSmtpAllowed)
      refuse("SMTP_URL", `is refused in ${values.APP_MODE}: mail stays here`);
    if (values.OIDC_ISSUER) refuse("OIDC_ISSUER", `is refused in ${values.APP_MODE}`);
    if (values.GOOGLE_CREDENTIALS && !isGoogleAllowed)
      refuse("GOOGLE_CREDENTIALS", `is refused in ${values.APP_MODE}`);
    if (!LOOPBACK_HOSTS.includes(values.HOST)) {
      refuse(
        "HOST",
        `must be a loopback address in ${values.APP_MODE}: anybody may sign in as anybody there`,
      );
    }
    if (values.APP_ORIGIN && !LOOPBACK_HOSTS.includes(new URL(values.APP_ORIGIN).hostname)) {
      refuse("APP_ORIGIN", `must be a loopback origin in ${values.APP_MODE}`);
    }
  });

export type Env = {
  readonly mode: "evaluation" | "test" | "production";
  /** Evaluation and test: the demo doors are open. */
  readonly isEvaluation: boolean;
  readonly origin: string;
  readonly host: string;
  readonly port: number;
  readonly trustedProxyHeader: string | null;
  readonly databaseUrl: string | null;
  readonly databaseConnections: number;
  readonly dataDir: string;
  readonly authSecret: string;
  readonly smtpUrl: string | null;
  readonly mailFrom: string;
  readonly logLevel: "silent" | "error" | "warn" | "info" | "debug";
  readonly fixedNow: Date | null;
  /** Null: Meet links are made by hand. */
  readonly google: GoogleSettings | null;
};

/** Thrown when the environment is unusable; its message is the list to show and never holds a value. */
export class EnvironmentError extends Error {}

/** Reads a configuration from named strings, or throws `EnvironmentError` with every problem in it. */
export function parseEnvironment(source: Record<string, string | undefined>): Env {
  const named = Object.fromEntries(Object.entries(source).map(([name, value]) => [name, flag(value)]));
  const parsed = environmentSchema.safeParse(named);
  if (!parsed.success) {
    const lines = parsed.error.issues.map((issue) => `  - ${issue.path.join(".")}: ${issue.message}`);
    throw new EnvironmentError(`The configuration cannot be used:\n${lines.join("\n")}\nSee .env.example.`);
  }
  const values = parsed.data;
  return {
    mode: values.APP_MODE,
    isEvaluation: values.APP_MODE !== "production",
    origin: values.APP_ORIGIN ?? `http://localhost:${values.PORT}`,
    host: values.HOST,
    port: values.PORT,
    trustedProxyHeader: values.TRUSTED_PROXY_HEADER?.toLowerCase() ?? null,
    databaseUrl: values.DATABASE_URL ?? null,
    databaseConnections: values.DATABASE_CONNECTIONS,
    dataDir: values.DATA_DIR,
    // Sessions of the demo end with its data folder; the start script keeps a secret there.
    authSecret: values.AUTH_SECRET ?? "evaluation-only-secret-evaluation-only",
    smtpUrl: values.SMTP_URL ?? null,
    mailFrom: values.MAIL_FROM,
    logLevel: values.LOG_LEVEL,
    fixedNow: values.APP_NOW ?? null,
    google: googleOf(values),
  };
}

function googleOf(values: z.infer<typeof environmentSchema>): GoogleSettings | null {
  const account = values.GOOGLE_CREDENTIALS ? readServiceAccount(values.GOOGLE_CREDENTIALS) : null;
  if (!account) return null;
  const { GOOGLE_CALENDAR_ID, GOOGLE_SUBJECT, GOOGLE_ENDPOINT } = values;
  return {
    ...account,
    calendarId: GOOGLE_CALENDAR_ID,
    subject: GOOGLE_SUBJECT ?? null,
    endpoint: GOOGLE_ENDPOINT ?? null,
  };
}

const holder = globalThis as typeof globalThis & { officeHoursEnv?: Env };

/** The configuration of this process, read once. */
export function env(): Env {
  holder.officeHoursEnv ??= parseEnvironment(process.env);
  return holder.officeHoursEnv;
}
