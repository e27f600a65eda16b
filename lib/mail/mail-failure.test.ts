import { describe, expect, it } from "vitest";
import {
  AddressUnusableError,
  FAILURE_REASONS,
  failureOf,
  failureText,
  readFailureText,
} from "./mail-failure";

const reply = (responseCode: number, command: string, response = `${responseCode} no`, code = "EENVELOPE") =>
  Object.assign(new Error(response), { code, command, responseCode, response });
const fault = (code: string) => Object.assign(new Error("broken"), { code, command: "CONN" });

describe("what ends a mail for good", () => {
  it.each([
    ["an unknown mailbox", reply(550, "RCPT TO", "550 5.1.1 <x@example.jp> unknown"), "recipient_refused"],
    ["a full mailbox told as permanent", reply(552, "RCPT TO", "552 5.2.2 over quota"), "recipient_refused"],
    ["a refusal of the recipient without more", reply(550, "RCPT TO"), "recipient_refused"],
    ["a message that is too large", reply(552, "DATA", "552 5.3.4 too large", "EMESSAGE"), "message_refused"],
    ["a message refused after it was sent", reply(554, "DATA", "554 no", "EMESSAGE"), "message_refused"],
    ["an address that cannot stand in an envelope", new AddressUnusableError(), "address_unusable"],
  ])("%s", (_what, error, reason) => {
    expect(failureOf(error)).toMatchObject({ reason, isPermanent: true });
  });
});

describe("what is tried again", () => {
  it.each([
    ["greylisting", reply(450, "RCPT TO", "450 4.2.0 later"), "deferred"],
    ["a busy server", reply(421, "CONN", "421 too busy", "ECONNECTION"), "deferred"],
    ["a temporary refusal after the message", reply(451, "DATA", "451 4.3.0", "EMESSAGE"), "deferred"],
    ["our sender refused", reply(550, "MAIL FROM", "550 5.1.8 bad sender"), "sender_refused"],
    [
      "relaying denied: our settings",
      reply(554, "RCPT TO", "554 5.7.1 Relay access denied"),
      "sender_refused",
    ],
    [
      "mail not authenticated",
      reply(550, "DATA", "550 5.7.26 unauthenticated", "EMESSAGE"),
      "sender_refused",
    ],
    ["a sign-in asked for", reply(530, "MAIL FROM", "530 5.7.0 Authentication required"), "sender_refused"],
    ["our password refused", reply(535, "AUTH PLAIN", "535 5.7.8 no", "EAUTH"), "sign_in_refused"],
    ["no password at all", fault("EAUTH"), "sign_in_refused"],
    ["bad sequence", reply(503, "RCPT TO"), "sender_refused"],
    ["no TLS offered", reply(502, "STARTTLS", "502 no", "ETLS"), "tls_failed"],
    ["a bad certificate", fault("ETLS"), "tls_failed"],
    ["no name", fault("EDNS"), "unreachable"],
    ["nobody there", fault("ESOCKET"), "unreachable"],
    ["silence", fault("ETIMEDOUT"), "timeout"],
    ["a server that trickles", fault("EABORT"), "timeout"],
    ["a line that drops", fault("ECONNECTION"), "connection_lost"],
    ["anything else", new Error("?"), "unknown"],
    ["no error at all", undefined, "unknown"],
  ])("%s", (_what, error, reason) => {
    expect(failureOf(error)).toMatchObject({ reason, isPermanent: false });
  });
});

describe("what a row keeps of it", () => {
  it("is the server's digits and a coded word, never its words or an address", () => {
    const failure = failureOf(reply(550, "RCPT TO", "550 5.1.1 <nakamura@example.jp> unknown"));
    expect(failureText(failure)).toBe("550 recipient_refused");
    expect(failureText(failureOf(fault("ETIMEDOUT")))).toBe("timeout");
  });

  it.each(FAILURE_REASONS)("%s can be read back, with and without digits", (reason) => {
    expect(readFailureText(failureText({ reason, code: null }))).toEqual({ reason, code: null });
    expect(readFailureText(failureText({ reason, code: 451 }))).toEqual({ reason, code: 451 });
  });

  it("is nothing known for other words", () => {
    expect(readFailureText("550 <nakamura@example.jp>")).toEqual({ reason: null, code: null });
    expect(readFailureText("")).toEqual({ reason: null, code: null });
  });
});
