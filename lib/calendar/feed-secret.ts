import { createHash, randomBytes } from "node:crypto";

const SECRET_BYTES = 32;
const SHAPE = /^[A-Za-z0-9_-]{43}$/;

/** A new secret for a feed's address: 256 random bits. */
export function newFeedSecret(): string {
  return randomBytes(SECRET_BYTES).toString("base64url");
}

/** What is stored of a secret; nothing leads back from it. */
export function feedSecretHash(secret: string): string {
  return createHash("sha256").update(secret).digest("base64url");
}

/** Whether a text from outside can be a secret of ours at all. */
export function isFeedSecret(text: string): boolean {
  return SHAPE.test(text);
}
