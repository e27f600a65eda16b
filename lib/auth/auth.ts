import { prismaAdapter } from "better-auth/adapters/prisma";
import { APIError, createAuthEndpoint } from "better-auth/api";
import { setSessionCookie } from "better-auth/cookies";
import { betterAuth } from "better-auth/minimal";
import { magicLink } from "better-auth/plugins/magic-link";
import { z } from "zod";
import { systemNow } from "../clock";
import { database } from "../db";
import { env } from "../env";
import { log, withoutSecrets } from "../log";
import { findAccess } from "./access";
import { linkRequestSchema, queueSignInMail } from "./queue-sign-in-mail";
import { LONGEST_SESSION_SECONDS, sessionEnd, sessionLimits } from "./session-lifetime";
import { LINK_MINUTES } from "./sign-in-mail";

/**
 * The identity engine: sessions in the database, sign-in by a mailed link. Only `lib/auth` calls it, on
 * the server; nothing of it answers to the network by itself.
 */

/** In evaluation a demo person signs in by name; never registered on a router. */
const demoSignIn = {
  id: "demo-sign-in",
  endpoints: {
    signInDemoPerson: createAuthEndpoint.serverOnly(
      { method: "POST", requireHeaders: true, body: z.object({ userId: z.string() }) },
      async (context) => {
        if (!env().isEvaluation) throw new APIError("NOT_FOUND");
        const { internalAdapter } = context.context;
        const user = await internalAdapter.findUserById(context.body.userId);
        const session = user && (await internalAdapter.createSession(user.id));
        if (!session) throw new APIError("NOT_FOUND");
        await setSessionCookie(context, { session, user });
        return context.json({ userId: user.id });
      },
    ),
  },
};

/** Nothing is served by the engine's own handler, mounted or not: every door is a page or action of ours. */
const closedToTheNetwork = {
  id: "closed-to-the-network",
  onRequest: async () => ({ response: new Response("Not Found", { status: 404 }) }),
};

function build() {
  const { origin, authSecret } = env();
  return betterAuth({
    appName: "Office Hours",
    baseURL: origin,
    secret: authSecret,
    trustedOrigins: [origin],
    telemetry: { enabled: false },
    logger: { log: (level, message) => log(level, "identity", { message: withoutSecrets(message) }) },
    database: prismaAdapter(database(), { provider: "postgresql" }),
    session: {
      // The cookie may live as long as the longest session; the row says when it really ends.
      expiresIn: LONGEST_SESSION_SECONDS,
      disableSessionRefresh: true,
      cookieCache: { enabled: false },
    },
    advanced: {
      cookiePrefix: "office-hours",
      useSecureCookies: origin.startsWith("https://"),
      ipAddress: { disableIpTracking: true },
    },
    databaseHooks: {
      session: {
        create: {
          // Whatever the way in: no session for somebody without access, and the right length for the rest.
          before: async (session) => {
            const access = await findAccess({ id: session.userId });
            if (!access) return false;
            const now = systemNow();
            return { data: { ...session, expiresAt: sessionEnd(sessionLimits(access.isStaff), now, now) } };
          },
        },
      },
    },
    plugins: [
      magicLink({
        expiresIn: LINK_MINUTES * 60,
        storeToken: "hashed",
        disableSignUp: true,
        sendMagicLink: async ({ token, metadata }) => {
          await queueSignInMail({ token, request: linkRequestSchema.parse(metadata), now: systemNow() });
        },
      }),
      demoSignIn,
      closedToTheNetwork,
    ],
  });
}

type Auth = ReturnType<typeof build>;

const holder = globalThis as typeof globalThis & { officeHoursAuth?: Auth };

/** The one engine of this process, made at first use. */
export function auth(): Auth {
  holder.officeHoursAuth ??= build();
  return holder.officeHoursAuth;
}

/** The only headers of a request that identity looks at. */
export function identityHeaders(cookie: string, userAgent = ""): Headers {
  return new Headers({ cookie, "user-agent": userAgent.slice(0, 300) });
}
