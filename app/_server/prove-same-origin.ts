import { headers } from "next/headers";
import { forbidden } from "next/navigation";
import { env } from "@/lib/env";
import { isSameOrigin } from "./same-origin";

/** For actions that are not made by `formAction`: ends in the 403 page unless one of our pages sent it. */
export async function proveSameOrigin(): Promise<void> {
  if (!isSameOrigin(await headers(), env().origin)) forbidden();
}
