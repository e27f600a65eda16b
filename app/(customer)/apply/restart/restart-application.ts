"use server";

import { redirect } from "next/navigation";
import { requireMember } from "@/app/_server/actor";
import { proveSameOrigin } from "@/app/_server/prove-same-origin";
import { businessNow } from "@/lib/clock";
import { discardDraft } from "@/lib/requests/discard-draft";

/** Throws the person's unfinished application away and begins a new one. */
export async function restartApplication(): Promise<void> {
  await proveSameOrigin();
  const actor = await requireMember();
  await discardDraft({ actor, now: businessNow(), kind: "apply" });
  redirect("/apply/slots");
}
