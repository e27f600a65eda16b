"use server";

import { notFound, redirect } from "next/navigation";
import { switchAccount } from "@/lib/auth/switch-account";
import { proveSameOrigin } from "./prove-same-origin";
import { identityRequest } from "./session-cookies";
import { textField } from "./text-field";

/** Makes the account of field `accountId` the one the person acts in, and starts there. */
export async function switchToAccount(form: FormData): Promise<void> {
  await proveSameOrigin();
  const { cookie } = await identityRequest();
  const result = await switchAccount({ cookie, accountId: textField(form, "accountId") });
  if (result.outcome !== "ok") notFound();
  redirect("/");
}
