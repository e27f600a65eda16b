import { cookies } from "next/headers";
import { env } from "@/lib/env";

const YEAR_SECONDS = 365 * 24 * 60 * 60;

/** Keeps a choice in this browser for a year. Only in actions. */
export async function keepPreference(name: string, value: string): Promise<void> {
  const secure = env().origin.startsWith("https://");
  const options = { httpOnly: true, sameSite: "lax", secure, path: "/", maxAge: YEAR_SECONDS } as const;
  (await cookies()).set(name, value, options);
}
