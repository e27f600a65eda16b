import { existsSync } from "node:fs";
import { inProject } from "./project.mjs";

/** Every variable by which a deployment configures the application; .env.example explains them. */
export const APP_VARIABLES = [
  "APP_MODE",
  "APP_ORIGIN",
  "HOST",
  "PORT",
  "TRUSTED_PROXY_HEADER",
  "DATABASE_URL",
  "DATABASE_CONNECTIONS",
  "DATA_DIR",
  "AUTH_SECRET",
  "SMTP_URL",
  "MAIL_FROM",
  "LOG_LEVEL",
  "APP_NOW",
  "OIDC_ISSUER",
  "GOOGLE_CREDENTIALS",
  "GOOGLE_CALENDAR_ID",
  "GOOGLE_SUBJECT",
  "GOOGLE_ENDPOINT",
];

/** Reads `.env.local` and `.env`, as Next does; what is set already stays. */
export function loadEnvironmentFiles() {
  for (const name of [".env.local", ".env"]) {
    const path = inProject(name);
    if (existsSync(path)) process.loadEnvFile(path);
  }
}

/**
 * This process's environment with every variable of the application emptied, so that neither the shell
 * nor a `.env` file (which Next reads by itself) reaches a build or a test.
 */
export function withoutAppEnvironment() {
  return { ...process.env, ...Object.fromEntries(APP_VARIABLES.map((name) => [name, ""])) };
}
