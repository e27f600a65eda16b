import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { OfferReview } from "../../../_offer/offer-review";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("request.offer");
  return { title: t("review") };
}

/** What was chosen, before it is sent. */
export default function OtherSlotsReviewPage({
  params,
}: PageProps<"/requests/[reference]/answer/slots/review">) {
  return <OfferReview kind="offer" params={params} />;
}
