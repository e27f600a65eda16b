import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { OfferPage } from "../../_offer/offer-page";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("request.offer");
  return { title: t("title") };
}

/** None of the alternates suits: the customer offers two other slots. */
export default function OtherSlotsPage(props: PageProps<"/requests/[reference]/answer/slots">) {
  return <OfferPage kind="offer" {...props} />;
}
