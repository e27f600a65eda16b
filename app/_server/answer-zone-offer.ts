"use server";

import { redirect } from "next/navigation";
import { saveTimeZone } from "@/lib/settings/save-time-zone";
import { timeZoneNamed } from "@/lib/time-zone";
import { currentActor } from "./actor";
import { ZONE_KEPT_COOKIE } from "./browser-zone";
import { keepPreference } from "./preference-cookie";
import { proveSameOrigin } from "./prove-same-origin";
import { returnToPage } from "./return-to-page";
import { textField } from "./text-field";

/** Answers the offer of another time zone: it is taken, or not offered again in this browser. */
export async function answerZoneOffer(form: FormData): Promise<void> {
  await proveSameOrigin();
  const actor = await currentActor();
  if (!actor) redirect("/sign-in");
  const timeZone = textField(form, "timeZone");
  if (textField(form, "answer") === "take") await saveTimeZone({ actor, timeZone });
  else await keepPreference(ZONE_KEPT_COOKIE, timeZoneNamed(timeZone) ?? "");
  await returnToPage();
}
