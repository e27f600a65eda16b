import { getTranslations } from "next-intl/server";
import type { MonthOffer } from "@/lib/rules/month-offers";

/** What is left of a month, in words: 「あと 1 回」. */
export async function MonthState({ offer }: { offer: MonthOffer }) {
  const [t, plans] = await Promise.all([getTranslations("apply.why"), getTranslations("landing.planName")]);
  if (offer.state === "free") return t("monthFree");
  if (offer.state === "used") return t("monthUsed");
  return offer.plan === null ? t("monthNoPlan") : t("monthIneligible", { plan: plans(offer.plan) });
}
