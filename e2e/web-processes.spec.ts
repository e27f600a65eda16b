import { type ChildProcess, spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { expect, test } from "@playwright/test";
import { Client } from "pg";
import { type SmtpSink, startSmtpSink } from "../lib/mail/fixtures/smtp-sink";
import { findFreePort } from "../scripts/setup/ports.mjs";
import { startThrowawayPostgres } from "../scripts/setup/throwaway-postgres.mjs";

// Whole web processes of the production build on one PostgreSQL, with a real mail server on this machine.

const MAILS = 1_000;
const WAIT_MS = 120_000;
const WRITE_MAILS = `
  INSERT INTO mail_outbox (id, dedupe_key, kind, recipient_id, to_address, to_name, language, subject, body_text,
    body_html, message_id, created_at, next_attempt_at)
  SELECT gen_random_uuid(), 'key ' || n, 'customer.submit', 'person ' || n, 'p' || n || '@example.jp', '中村 玲奈',
    'ja', '件名 ' || n, '本文', '<p>本文</p>', '<mail-' || n || '@example.jp>', now(), now()
  FROM generate_series(1, ${MAILS}) AS n`;

test("two web processes share a thousand mails, and none goes twice", async () => {
  test.setTimeout(300_000);
  const postgres = await startThrowawayPostgres();
  const sink = await startSmtpSink();
  const secret = randomBytes(32).toString("base64url");
  const settings = { DATABASE_URL: postgres.url, SMTP_URL: sink.url, AUTH_SECRET: secret };
  const servers: ChildProcess[] = [];
  try {
    await run(["--import", "tsx", "scripts/migrate.ts"], await settingsOf(settings));
    for (let index = 0; index < 2; index += 1) servers.push(await startWeb(await settingsOf(settings)));
    const client = new Client({ connectionString: postgres.url });
    await client.connect();
    await client.query(WRITE_MAILS);
    await expect.poll(() => unsent(client), { timeout: WAIT_MS }).toBe(0);
    await client.end();
    expectOnce(sink);
  } finally {
    await Promise.all(servers.map(end));
    await sink.stop();
    await postgres.stop();
  }
});

function expectOnce({ deliveries }: SmtpSink): void {
  expect(deliveries).toHaveLength(MAILS);
  expect(new Set(deliveries.map(({ messageId }) => messageId)).size).toBe(MAILS);
}

async function unsent(client: Client): Promise<number> {
  const { rows } = await client.query("SELECT count(*)::int AS count FROM mail_outbox WHERE state <> 'sent'");
  return rows[0].count;
}

async function settingsOf(own: Readonly<Record<string, string>>): Promise<NodeJS.ProcessEnv> {
  const port = String(await findFreePort());
  return {
    ...process.env,
    NODE_ENV: "production",
    NEXT_MANUAL_SIG_HANDLE: "true",
    APP_MODE: "test",
    APP_ORIGIN: `http://localhost:${port}`,
    HOST: "127.0.0.1",
    PORT: port,
    LOG_LEVEL: "warn",
    ...own,
  };
}

async function startWeb(env: NodeJS.ProcessEnv): Promise<ChildProcess> {
  const args = ["node_modules/next/dist/bin/next", "start", "-H", "127.0.0.1", "-p", env.PORT ?? ""];
  const child = spawn(process.execPath, args, { env, stdio: "ignore" });
  const isReady = () =>
    fetch(`http://127.0.0.1:${env.PORT}/api/healthz`).then(
      ({ ok }) => ok,
      () => false,
    );
  await expect.poll(isReady, { timeout: 60_000 }).toBe(true);
  return child;
}

async function run(args: string[], env: NodeJS.ProcessEnv): Promise<void> {
  const child = spawn(process.execPath, args, { env, stdio: "inherit" });
  expect(await new Promise((done) => child.once("exit", done))).toBe(0);
}

async function end(child: ChildProcess): Promise<void> {
  const ended = new Promise((done) => child.once("exit", done));
  child.kill("SIGTERM");
  await ended;
}
