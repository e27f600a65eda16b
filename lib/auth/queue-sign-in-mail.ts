import { randomUUID } from "node:crypto";
import { addMinutes } from "date-fns";
import { z } from "zod";
import { database } from "../db";
import { env } from "../env";
import { wakeOutbox } from "../mail/wake-outbox";
import { LANGUAGES } from "./actor";
import { sealedToken } from "./browser-binding";
import { LINK_MINUTES, renderSignInMail } from "./sign-in-mail";

/** What the asking for a link hands to its mail. */
export const linkRequestSchema = z.object({
  userId: z.string(),
  email: z.string(),
  name: z.string(),
  language: z.enum(LANGUAGES),
  browserKey: z.string(),
  nextPath: z.string().nullable(),
});

export type LinkRequest = z.infer<typeof linkRequestSchema>;

/** Our own page that asks for a press of a button; opening it changes nothing. */
function confirmLink(origin: string, sealed: string, nextPath: string | null): string {
  const url = new URL("/sign-in/confirm", origin);
  url.searchParams.set("token", sealed);
  if (nextPath) url.searchParams.set("next", nextPath);
  return url.href;
}

/** Writes the mail with a sign-in link into the outbox; after `LINK_MINUTES` it is no longer sent. */
export async function queueSignInMail(command: {
  token: string;
  request: LinkRequest;
  now: Date;
}): Promise<void> {
  const { token, request, now } = command;
  const { origin, authSecret } = env();
  const link = confirmLink(origin, sealedToken(token, request.browserKey, authSecret), request.nextPath);
  const id = randomUUID();
  await database().mailOutbox.create({
    data: {
      dedupeKey: `sign_in:${id}`,
      kind: "sign_in",
      recipientId: request.userId,
      toAddress: request.email,
      toName: request.name,
      language: request.language,
      messageId: `<sign-in.${id}@${new URL(origin).hostname}>`,
      createdAt: now,
      nextAttemptAt: now,
      expiresAt: addMinutes(now, LINK_MINUTES),
      ...renderSignInMail(request.language, request.name, link),
    },
  });
  wakeOutbox();
}
