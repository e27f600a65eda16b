import { generateKeyPairSync } from "node:crypto";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { EnvironmentError, parseEnvironment } from "./env";

type Variables = Record<string, string | undefined>;

const PRODUCTION: Variables = {
  APP_MODE: "production",
  APP_ORIGIN: "https://office-hours.example.jp",
  AUTH_SECRET: "a".repeat(32),
  SMTP_URL: "smtps://mail.example.jp:465",
  MAIL_FROM: "office-hours@example.jp",
  DATABASE_URL: "postgresql://app@db.example.jp/app",
};
const VALID: Record<"evaluation" | "test" | "production", Variables> = {
  evaluation: { APP_MODE: "evaluation" },
  test: { APP_MODE: "test" },
  production: PRODUCTION,
};

const KEY = generateKeyPairSync("ed25519").privateKey.export({ type: "pkcs8", format: "pem" }).toString();

/** A service account's key as Google hands it out, with what is changed in it. */
function keyFile(changed: Readonly<Record<string, string>> = {}): string {
  const client_email = "desk@project.iam.gserviceaccount.com";
  return JSON.stringify({ type: "service_account", client_email, private_key: KEY, ...changed });
}

/** Names of the variables that are complained about. */
function problems(variables: Variables): string[] {
  try {
    parseEnvironment(variables);
    return [];
  } catch (error) {
    if (!(error instanceof EnvironmentError)) throw error;
    return [...error.message.matchAll(/^ {2}- (\w+):/gm)].map((match) => match[1] ?? "");
  }
}

describe("the mode", () => {
  it.each([undefined, "", "development", "Production", "prod"])(
    "%s is refused: there is no default",
    (mode) => {
      expect(problems({ APP_MODE: mode })).toEqual(["APP_MODE"]);
    },
  );

  it.each(["evaluation", "test", "production"] as const)("%s starts with what it needs", (mode) => {
    expect(parseEnvironment(VALID[mode])).toMatchObject({ mode, isEvaluation: mode !== "production" });
  });
});

describe("production", () => {
  it.each(["APP_ORIGIN", "AUTH_SECRET", "SMTP_URL", "MAIL_FROM", "DATABASE_URL"])("needs %s", (name) => {
    expect(problems({ ...PRODUCTION, [name]: undefined })).toEqual([name]);
    expect(problems({ ...PRODUCTION, [name]: "" })).toEqual([name]);
  });

  it("names everything that is missing at once", () => {
    expect(problems({ APP_MODE: "production" }).sort()).toEqual([
      "APP_ORIGIN",
      "AUTH_SECRET",
      "DATABASE_URL",
      "MAIL_FROM",
      "SMTP_URL",
    ]);
  });

  it("never runs on a fixed clock", () => {
    expect(problems({ ...PRODUCTION, APP_NOW: "2026-11-24T10:00:00+09:00" })).toEqual(["APP_NOW"]);
  });

  it("may listen anywhere and use outside services", () => {
    const outside = { HOST: "0.0.0.0", OIDC_ISSUER: "https://id.example.jp", GOOGLE_CREDENTIALS: keyFile() };
    expect(problems({ ...PRODUCTION, ...outside })).toEqual([]);
  });
});

describe.each(["evaluation", "test"] as const)("%s", (mode) => {
  it.each([
    ["SMTP_URL", "smtp://mail.example.jp"],
    ["SMTP_URL", "smtps://10.0.0.5:465"],
    ["OIDC_ISSUER", "https://id.example.jp"],
    ["GOOGLE_CREDENTIALS", "{}"],
    ["HOST", "0.0.0.0"],
    ["HOST", "::"],
    ["HOST", "192.168.1.5"],
    ["HOST", "office-hours.example.jp"],
    ["APP_ORIGIN", "https://office-hours.example.jp"],
    ["APP_ORIGIN", "http://192.168.1.5:3000"],
    ["APP_ORIGIN", "http://localhost.example.jp"],
  ])("refuses %s=%s", (name, value) => {
    expect(problems({ APP_MODE: mode, [name]: value })).toEqual([name]);
  });

  it.each([
    ["HOST", "127.0.0.1"],
    ["HOST", "localhost"],
    ["HOST", "::1"],
    ["APP_ORIGIN", "http://localhost:4000"],
    ["APP_ORIGIN", "http://127.0.0.1:4000"],
    ["APP_ORIGIN", "http://[::1]:4000"],
    ["DATABASE_URL", "postgresql://app@db.example.jp/app"],
    ["APP_NOW", "2026-11-24T10:00:00+09:00"],
  ])("accepts %s=%s", (name, value) => {
    expect(problems({ APP_MODE: mode, [name]: value })).toEqual([]);
  });

  it("serves http://localhost on its port, bound to this machine", () => {
    expect(parseEnvironment({ APP_MODE: mode })).toMatchObject({
      origin: "http://localhost:3000",
      host: "127.0.0.1",
    });
    expect(parseEnvironment({ APP_MODE: mode, PORT: "4100" }).origin).toBe("http://localhost:4100");
  });
});

it.each(["smtp://127.0.0.1:2525", "smtp://localhost:2525", "smtp://[::1]:2525"])(
  "test may send to a sink on this machine, evaluation may not: %s",
  (SMTP_URL) => {
    expect(problems({ APP_MODE: "test", SMTP_URL })).toEqual([]);
    expect(problems({ APP_MODE: "evaluation", SMTP_URL })).toEqual(["SMTP_URL"]);
  },
);

describe("Google", () => {
  const google = (variables: Variables) => parseEnvironment({ ...PRODUCTION, ...variables }).google;

  it("is not asked without credentials", () => {
    expect(google({ GOOGLE_CALENDAR_ID: "desk@example.jp" })).toBeNull();
  });

  it("takes a service account's key as JSON or as the path of its file", () => {
    const folder = mkdtempSync(join(tmpdir(), "office-hours-key-"));
    const path = join(folder, "key.json");
    writeFileSync(path, keyFile());
    const settings = {
      clientEmail: "desk@project.iam.gserviceaccount.com",
      calendarId: "primary",
      subject: null,
      endpoint: null,
    };
    expect(google({ GOOGLE_CREDENTIALS: keyFile() })).toMatchObject(settings);
    expect(google({ GOOGLE_CREDENTIALS: path })).toMatchObject(settings);
    rmSync(folder, { recursive: true });
    const named = { GOOGLE_CALENDAR_ID: "desk@example.jp", GOOGLE_SUBJECT: "sato@example.jp" };
    expect(google({ GOOGLE_CREDENTIALS: keyFile(), ...named })).toMatchObject({
      calendarId: "desk@example.jp",
      subject: "sato@example.jp",
    });
  });

  it.each([
    ["no JSON", "{"],
    ["another kind of credentials", JSON.stringify({ type: "authorized_user", refresh_token: "hunter2" })],
    ["a key that is none", keyFile({ private_key: "hunter2" })],
    ["no address", keyFile({ client_email: "" })],
    ["no such file", "/nowhere/hunter2.json"],
  ])("is refused with %s, which is not shown", (_what, GOOGLE_CREDENTIALS) => {
    const variables = { ...PRODUCTION, GOOGLE_CREDENTIALS };
    expect(problems(variables)).toEqual(["GOOGLE_CREDENTIALS"]);
    expect(() => parseEnvironment(variables)).not.toThrow(/hunter2/);
  });

  it("is a server on this machine in a test, and nowhere else", () => {
    const here = { GOOGLE_CREDENTIALS: keyFile(), GOOGLE_ENDPOINT: "http://127.0.0.1:4000" };
    expect(problems({ APP_MODE: "test", ...here })).toEqual([]);
    expect(problems({ APP_MODE: "evaluation", ...here }).sort()).toEqual([
      "GOOGLE_CREDENTIALS",
      "GOOGLE_ENDPOINT",
    ]);
    expect(problems({ ...PRODUCTION, ...here })).toEqual(["GOOGLE_ENDPOINT"]);
    const away = { ...here, GOOGLE_ENDPOINT: "http://calendar.example.jp" };
    expect(problems({ APP_MODE: "test", ...away }).sort()).toEqual(["GOOGLE_CREDENTIALS", "GOOGLE_ENDPOINT"]);
  });
});

describe("each variable", () => {
  it.each([
    ["APP_ORIGIN", "https://office-hours.example.jp/"],
    ["APP_ORIGIN", "https://office-hours.example.jp/app"],
    ["APP_ORIGIN", "office-hours.example.jp"],
    ["APP_ORIGIN", "ftp://office-hours.example.jp"],
    ["APP_ORIGIN", "https://user@office-hours.example.jp"],
    ["PORT", "0"],
    ["PORT", "65536"],
    ["PORT", "3000a"],
    ["PORT", "80.5"],
    ["TRUSTED_PROXY_HEADER", "x-forwarded-for, x-real-ip"],
    ["DATABASE_URL", "mysql://db.example.jp/app"],
    ["DATABASE_URL", "file:./data"],
    ["DATABASE_CONNECTIONS", "0"],
    ["DATABASE_CONNECTIONS", "many"],
    ["AUTH_SECRET", "a".repeat(31)],
    ["SMTP_URL", "https://mail.example.jp"],
    ["SMTP_URL", "smtp://mail.example.jp?tls=off"],
    ["SMTP_URL", "smtps://mail.example.jp?tls.rejectUnauthorized=false"],
    ["MAIL_FROM", "オフィスアワー <office-hours@example.jp>"],
    ["MAIL_FROM", "office-hours@example.jp, eve@example.com"],
    ["MAIL_FROM", "office-hours"],
    ["LOG_LEVEL", "verbose"],
    ["APP_NOW", "2026-11-24"],
    ["APP_NOW", "2026-11-24T10:00:00"],
  ])("%s=%s is refused", (name, value) => {
    expect(problems({ ...PRODUCTION, [name]: value })).toContain(name);
  });

  it("is never shown in the list of problems, since it may be a secret", () => {
    const secret = "hunter2-hunter2";
    expect.assertions(2);
    try {
      parseEnvironment({
        ...PRODUCTION,
        AUTH_SECRET: secret,
        SMTP_URL: `https://user:${secret}@mail.example.jp`,
      });
    } catch (error) {
      expect(error).toBeInstanceOf(EnvironmentError);
      expect(String(error)).not.toContain(secret);
    }
  });

  it("is read in its kind", () => {
    const variables = {
      ...PRODUCTION,
      PORT: "8080",
      DATABASE_CONNECTIONS: "25",
      TRUSTED_PROXY_HEADER: "X-Forwarded-For",
    };
    expect(parseEnvironment(variables)).toMatchObject({
      port: 8080,
      databaseConnections: 25,
      trustedProxyHeader: "x-forwarded-for",
      origin: "https://office-hours.example.jp",
      fixedNow: null,
    });
    const fixed = parseEnvironment({ APP_MODE: "test", APP_NOW: "2026-11-24T10:00:00+09:00" });
    expect(fixed.fixedNow).toEqual(new Date("2026-11-24T01:00:00Z"));
  });
});
