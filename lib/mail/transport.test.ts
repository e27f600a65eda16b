import type { AddressInfo } from "node:net";
import { SMTPServer, type SMTPServerOptions } from "smtp-server";
import { afterEach, describe, expect, it } from "vitest";
import { failureOf } from "./mail-failure";
import { readSmtpUrl, type SmtpServer } from "./smtp-server-url";
import { smtpTransport } from "./transport";

const MAIL = {
  toAddress: "nakamura@example.jp",
  toName: "中村 玲奈",
  language: "ja",
  subject: "件名",
  bodyText: "本文",
  bodyHtml: "<p>本文</p>",
  calendar: null,
  calendarMethod: null,
  messageId: "<1@localhost>",
};

let server: SMTPServer | null = null;
afterEach(() => new Promise<void>((done) => (server ? server.close(done) : done())));

/** A mail server that says nothing of what it heard but what it was told: sign-ins and mails. */
async function listen(options: SMTPServerOptions) {
  const heard: string[] = [];
  server = new SMTPServer({
    ...options,
    logger: false,
    closeTimeout: 50,
    disableReverseLookup: true,
    onAuth: (auth, _session, done) => {
      heard.push(`auth ${auth.username}`);
      done(null, { user: auth.username ?? "" });
    },
    onData: (stream, _session, done) => {
      stream.resume();
      stream.on("end", () => {
        heard.push("mail");
        done();
      });
    },
  });
  // What a client does that finds no TLS is hang up.
  server.on("error", () => {});
  const listening = server.listen(0, "127.0.0.1");
  await new Promise((done) => listening.once("listening", done));
  return { heard, port: (listening.address() as AddressInfo).port };
}

async function send(url: string) {
  const target: SmtpServer | null = readSmtpUrl(url);
  if (!target) throw new Error(`${url} cannot be used`);
  const transport = smtpTransport(target, "office-hours@localhost");
  try {
    await transport.deliver(MAIL, AbortSignal.timeout(20_000));
    return "delivered";
  } catch (error) {
    return failureOf(error).reason;
  } finally {
    transport.close();
  }
}

describe("a connection", () => {
  it("says neither password nor mail to a server that offers no TLS", async () => {
    const { heard, port } = await listen({ disabledCommands: ["STARTTLS"], allowInsecureAuth: true });
    expect(await send(`smtp://user:secret@127.0.0.1:${port}`)).not.toBe("delivered");
    expect(heard).toEqual([]);
  });

  it.each(["smtp", "smtps"])(
    "says neither to a server whose certificate nobody vouches for (%s)",
    async (scheme) => {
      const { heard, port } = await listen({ secure: scheme === "smtps" });
      expect(await send(`${scheme}://user:secret@localhost:${port}`)).not.toBe("delivered");
      expect(heard).toEqual([]);
    },
  );

  it("goes without TLS where that was asked for, on this machine", async () => {
    const { heard, port } = await listen({ disabledCommands: ["STARTTLS"], allowInsecureAuth: true });
    expect(await send(`smtp://user:secret@127.0.0.1:${port}?tls=off`)).toBe("delivered");
    expect(heard).toEqual(["auth user", "mail"]);
  });

  it("that nobody takes is told as such", async () => {
    const { port } = await listen({});
    await new Promise<void>((done) => server?.close(done));
    server = null;
    expect(await send(`smtp://127.0.0.1:${port}?tls=off`)).toBe("unreachable");
  });
});
