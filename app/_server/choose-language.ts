"use server";

import { cookies, headers } from "next/headers";
import { redirect } from "next/navigation";
import { env } from "@/lib/env";
import { isLanguage } from "@/lib/language";
import { LANGUAGE_COOKIE } from "./language";
import { proveSameOrigin } from "./prove-same-origin";
import { PATH_HEADER, refererPath } from "./request-path";

const YEAR_SECONDS = 365 * 24 * 60 * 60;

/** Keeps the language chosen in this browser and shows the same page in it. */
export async function chooseLanguage(form: FormData): Promise<void> {
  await proveSameOrigin();
  const { origin } = env();
  const language = form.get("language");
  if (isLanguage(language)) {
    const secure = origin.startsWith("https://");
    const options = { httpOnly: true, sameSite: "lax", secure, path: "/", maxAge: YEAR_SECONDS } as const;
    (await cookies()).set(LANGUAGE_COOKIE, language, options);
  }
  const sent = await headers();
  const path = sent.get(PATH_HEADER) ?? refererPath(sent, origin);
  // Two slashes at the start would name another host.
  redirect(path?.startsWith("/") && !path.startsWith("//") ? path : "/");
}
