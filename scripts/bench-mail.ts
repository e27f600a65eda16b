// How fast the outbox is sent, beside nodemailer alone: the same mails to the same server on this machine,
// by turns in one run. The server is a process of its own, so that both pay the same for it.
import { execFileSync, spawn } from "node:child_process";
import { createInterface } from "node:readline";
import { createTransport } from "nodemailer";
import { closeDatabase, database } from "../lib/db";
import { writeMails } from "../lib/mail/fixtures/outbox-mails";
import { startWorker } from "../lib/mail/outbox-worker";
import { outgoingMail } from "../lib/mail/outgoing-mail";
import { readSmtpUrl, type SmtpServer } from "../lib/mail/smtp-server-url";
import { CONNECTIONS, smtpTransport } from "../lib/mail/transport";
import { startThrowawayPostgres } from "./setup/throwaway-postgres.mjs";

const ROUNDS = 7;
const MAILS = 1_000;
const LEAST_RATIO = 0.5;
const FROM = "office-hours@localhost";

const SINK = `
  import { startSmtpSink } from "./lib/mail/fixtures/smtp-sink";
  const sink = await startSmtpSink();
  setInterval(() => sink.deliveries.splice(0), 200);
  console.log(sink.url);
`;

/** Mails per second by nodemailer alone, over as many connections. */
async function bareLoop(server: SmtpServer): Promise<number> {
  const rows = await database().mailOutbox.findMany();
  const pool = createTransport({
    pool: true,
    host: server.host,
    port: server.port,
    ignoreTLS: true,
    maxConnections: CONNECTIONS,
    maxMessages: Number.POSITIVE_INFINITY,
  });
  const begun = performance.now();
  await Promise.all(rows.map((row) => pool.sendMail(outgoingMail(row, FROM))));
  const perSecond = perSecondSince(begun);
  pool.close();
  return perSecond;
}

/** Mails per second by a worker: claimed, sent, and every result written. */
async function outboxWorker(server: SmtpServer): Promise<number> {
  const transport = smtpTransport(server, FROM);
  let left = MAILS;
  let onLast: () => void = () => {};
  const last = new Promise<void>((done) => {
    onLast = done;
  });
  const counted = {
    ...transport,
    deliver: async (...mail: Parameters<typeof transport.deliver>) => {
      await transport.deliver(...mail);
      left -= 1;
      if (left === 0) onLast();
    },
  };
  const begun = performance.now();
  const worker = startWorker(counted);
  await last;
  await worker.stop();
  const perSecond = perSecondSince(begun);
  const sent = await database().mailOutbox.count({ where: { state: "sent" } });
  if (sent !== MAILS) throw new Error(`Only ${sent} of ${MAILS} mails are marked as sent`);
  return perSecond;
}

const perSecondSince = (begun: number) => (MAILS / (performance.now() - begun)) * 1_000;

async function freshMails(): Promise<void> {
  await database().mailOutbox.deleteMany();
  await writeMails(MAILS);
}

function summary(name: string, rates: readonly number[]): { median: number; text: string } {
  const sorted = [...rates].sort((a, b) => a - b);
  const at = (part: number) => sorted[Math.floor((sorted.length - 1) * part)] ?? 0;
  const numbers = [at(0.5), at(0), at(1)].map((rate) => `${rate.toFixed(0).padStart(6)}/s`);
  return { median: at(0.5), text: `${name.padEnd(40)}${numbers.join("  ")}` };
}

const postgres = await startThrowawayPostgres();
Object.assign(process.env, { APP_MODE: "test", DATABASE_URL: postgres.url, LOG_LEVEL: "error", APP_NOW: "" });
execFileSync(process.execPath, ["--import", "tsx", "scripts/migrate.ts"], { stdio: "ignore" });
const sink = spawn(process.execPath, ["--import", "tsx", "--input-type=module", "-e", SINK], {
  stdio: ["ignore", "pipe", "inherit"],
});
try {
  const [url] = await new Promise<string[]>((done) =>
    createInterface({ input: sink.stdout }).once("line", (line) => done([line])),
  );
  const server = readSmtpUrl(url ?? "");
  if (!server) throw new Error("The mail server did not start");
  const bareRates: number[] = [];
  const workerRates: number[] = [];
  for (let round = 0; round <= ROUNDS; round += 1) {
    await freshMails();
    const bare = await bareLoop(server);
    const worker = await outboxWorker(server);
    // The first round warms up.
    if (round === 0) continue;
    bareRates.push(bare);
    workerRates.push(worker);
  }
  const bare = summary("nodemailer alone, pooled", bareRates);
  const worker = summary("outbox worker on PostgreSQL", workerRates);
  const ratio = worker.median / bare.median;
  console.log(`${`${MAILS} mails, ${ROUNDS} rounds by turns`.padEnd(40)}  median       least       most`);
  console.log(bare.text);
  console.log(worker.text);
  console.log(`ratio of the medians: ${ratio.toFixed(2)} (at least ${LEAST_RATIO})`);
  if (ratio < LEAST_RATIO) process.exitCode = 1;
} finally {
  sink.kill();
  await closeDatabase();
  await postgres.stop();
}
