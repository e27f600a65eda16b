import { systemNow } from "../clock";
import { logFault } from "../log";
import { attemptMail } from "./attempt-mail";
import { type ClaimedMail, claimMails } from "./claim-mails";
import { RETRY_SCHEDULE, type RetrySchedule } from "./retry-schedule";
import { clearExpiredMails, type Settlement, settleMails } from "./settle-mails";
import { CONNECTIONS, type Transport } from "./transport";

export type OutboxWorker = {
  /** There may be mails to send: looks at once. */
  readonly wake: () => void;
  /** Claims no more, finishes what is on its way, gives the rest back. */
  readonly stop: () => Promise<void>;
};

/** How a worker behaves, in milliseconds; tests are less patient. */
export type WorkerPace = {
  readonly pollMs: number;
  readonly leaseMs: number;
  /** The longest that sending one mail may take. */
  readonly sendLimitMs: number;
  /** How long `stop` waits for mails on their way. */
  readonly drainMs: number;
  readonly schedule: RetrySchedule;
};

const PACE: WorkerPace = {
  pollMs: 5_000,
  leaseMs: 5 * 60_000,
  sendLimitMs: 60_000,
  drainMs: 4_000,
  schedule: RETRY_SCHEDULE,
};

/** Read ahead by so many, so that a connection that comes free finds the next mail here. */
const CLAIM_SIZE = CONNECTIONS * 4;
const REWRITE_MS = 1_000;

/**
 * Sends the outbox: claims due mails in small batches, keeps several on their way at once, and writes
 * the results of all that ended meanwhile in one statement. Safe beside other workers, in this process
 * or another: what one holds is left alone by the rest until its lease lapses.
 */
export function startWorker(transport: Transport, pace: WorkerPace = PACE): OutboxWorker {
  const waiting: ClaimedMail[] = [];
  let settled: Settlement[] = [];
  let underWay = 0;
  let isClaiming = false;
  let isWriting = false;
  let mayHaveMore = true;
  let isStopping = false;
  let onRest: (() => void) | null = null;

  const poll = setInterval(() => {
    wake();
    if (transport.isLocal)
      clearExpiredMails(systemNow()).catch((error) => logFault("mail_clear_failed", error));
  }, pace.pollMs);
  poll.unref();

  function wake(): void {
    mayHaveMore = true;
    proceed();
  }

  function proceed(): void {
    while (underWay < CONNECTIONS) {
      const mail = waiting.shift();
      if (!mail) break;
      void send(mail);
    }
    if (!isStopping && !isClaiming && mayHaveMore && waiting.length <= CLAIM_SIZE / 2) void claim();
    if (!isWriting && settled.length > 0) void write();
    if (isStopping && underWay === 0 && !isClaiming && !isWriting && settled.length === 0) onRest?.();
  }

  async function claim(): Promise<void> {
    isClaiming = true;
    mayHaveMore = false;
    try {
      const { mails, count } = await claimMails({
        limit: CLAIM_SIZE,
        now: systemNow(),
        leaseMs: pace.leaseMs,
      });
      if (isStopping) settled.push(...mails.map(released));
      else waiting.push(...mails);
      if (count === CLAIM_SIZE) mayHaveMore = true;
    } catch (error) {
      // The next poll tries again.
      logFault("mail_claim_failed", error);
    }
    isClaiming = false;
    proceed();
  }

  async function send(mail: ClaimedMail): Promise<void> {
    underWay += 1;
    const isTimeLeft = systemNow().getTime() + pace.sendLimitMs < mail.leaseUntil.getTime();
    const settlement = isTimeLeft ? await attemptMail(mail, { transport, ...pace }) : released(mail);
    underWay -= 1;
    settled.push(settlement);
    proceed();
  }

  async function write(): Promise<void> {
    isWriting = true;
    const batch = settled;
    settled = [];
    try {
      await settleMails(batch, systemNow());
    } catch (error) {
      logFault("mail_result_failed", error);
      await new Promise((done) => setTimeout(done, REWRITE_MS));
      // Kept as long as it is ours to say; then the lease lapses and the mail goes once more.
      const now = systemNow();
      settled.unshift(...batch.filter(({ mail }) => !isStopping && mail.leaseUntil > now));
    }
    isWriting = false;
    proceed();
  }

  async function stop(): Promise<void> {
    isStopping = true;
    clearInterval(poll);
    const rest = new Promise<void>((done) => {
      onRest = done;
    });
    settled.push(...waiting.splice(0).map(released));
    const impatience = setTimeout(() => transport.close(), pace.drainMs);
    proceed();
    await rest;
    clearTimeout(impatience);
    transport.close();
  }

  proceed();
  return { wake, stop };
}

function released(mail: ClaimedMail): Settlement {
  return { mail, state: "released", note: null, nextAttemptAt: null, sentAt: null, isBodyCleared: false };
}
