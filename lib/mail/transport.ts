import { createTransport } from "nodemailer";
import { env } from "../env";
import { type MailContent, outgoingMail } from "./outgoing-mail";
import { readSmtpUrl, type SmtpServer } from "./smtp-server-url";

/** The way by which mail leaves; resolves once somebody else answers for the mail. */
export type Transport = {
  readonly deliver: (mail: MailContent, signal: AbortSignal) => Promise<void>;
  /** Whether mails stay here to be read, so that what they say must not be cleared at once. */
  readonly isLocal: boolean;
  /** Ends connections; those in the middle of a mail as well. */
  readonly close: () => void;
};

/** Waits of a connection, in milliseconds. */
const CONNECT_MS = 10_000;
const SILENCE_MS = 30_000;

/** How many mails may be on their way at once; each has a connection of its own. */
export const CONNECTIONS = 8;

/** Sends over a few connections that are kept open. TLS is not negotiable but on this machine. */
export function smtpTransport(server: SmtpServer, sender: string): Transport {
  const pool = createTransport({
    pool: true,
    host: server.host,
    port: server.port,
    secure: server.isImplicitTls,
    requireTLS: !server.isImplicitTls && !server.isPlain,
    ignoreTLS: server.isPlain,
    tls: { minVersion: "TLSv1.2" },
    ...(server.auth ? { auth: server.auth } : {}),
    maxConnections: CONNECTIONS,
    maxMessages: 500,
    // What failed goes back to the outbox, which counts attempts and outlives this process.
    maxRequeues: 0,
    connectionTimeout: CONNECT_MS,
    greetingTimeout: CONNECT_MS,
    socketTimeout: SILENCE_MS,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return {
    isLocal: false,
    deliver: async (mail, signal) => {
      await pool.sendMail({ ...outgoingMail(mail, sender), signal });
    },
    close: () => pool.transporter.close?.({ force: true }),
  };
}

/** Where there is no server mail stays in the outbox, which the demo's mailbox shows. */
export const LOCAL_MAILBOX: Transport = { isLocal: true, deliver: async () => {}, close: () => {} };

/** The transport that the environment asks for. */
export function transportOfEnvironment(): Transport {
  const { smtpUrl, mailFrom } = env();
  const server = smtpUrl === null ? null : readSmtpUrl(smtpUrl);
  return server ? smtpTransport(server, mailFrom) : LOCAL_MAILBOX;
}
