import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { OfferPage } from "../_offer/offer-page";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("request.change");
  return { title: t("title") };
}

/** The customer asks for another date. */
export default function ChangePage(props: PageProps<"/requests/[reference]/change">) {
  return <OfferPage kind="change" {...props} />;
}
