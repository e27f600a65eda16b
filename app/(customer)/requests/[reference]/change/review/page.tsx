import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { OfferReview } from "../../_offer/offer-review";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("request.change");
  return { title: t("review") };
}

/** What was chosen, before it is sent. */
export default function ChangeReviewPage({ params }: PageProps<"/requests/[reference]/change/review">) {
  return <OfferReview kind="change" params={params} />;
}
