import { describe, expect, it } from "vitest";
import { readSmtpUrl } from "./smtp-server-url";

describe("SMTP_URL", () => {
  it("with smtp is upgraded to TLS before anything is said, on the port for submission", () => {
    expect(readSmtpUrl("smtp://mail.example.jp")).toEqual({
      host: "mail.example.jp",
      port: 587,
      isImplicitTls: false,
      isPlain: false,
      auth: null,
    });
  });

  it("with smtps speaks TLS from the start, with a user and an encoded password", () => {
    expect(readSmtpUrl("smtps://office%40example.jp:p%3Ass%2F@mail.example.jp")).toMatchObject({
      port: 465,
      isImplicitTls: true,
      auth: { user: "office@example.jp", pass: "p:ss/" },
    });
  });

  it.each(["smtp://localhost:2525?tls=off", "smtp://127.0.0.1:2525?tls=off", "smtp://[::1]:2525?tls=off"])(
    "may do without TLS on this machine: %s",
    (url) => expect(readSmtpUrl(url)).toMatchObject({ port: 2525, isPlain: true }),
  );

  it.each([
    "smtp://mail.example.jp?tls=off",
    "smtp://localhost.example.jp?tls=off",
    "smtps://localhost?tls=off",
    "smtp://mail.example.jp?tls.rejectUnauthorized=false",
    "smtp://localhost?tls=off&pool=true",
    "smtp://mail.example.jp?ignoreTLS=true",
    "smtp://mail.example.jp/path",
    "smtp://mail.example.jp#x",
    "smtp://:secret@mail.example.jp",
    "smtp://user:%E0%A4%A@mail.example.jp",
    "https://mail.example.jp",
    "mail.example.jp",
    "smtp://",
  ])("is refused as %s", (url) => expect(readSmtpUrl(url)).toBeNull());
});
