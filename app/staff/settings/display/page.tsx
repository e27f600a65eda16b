import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { currentPerson, requireStaff } from "@/app/_server/actor";
import { textParameter } from "@/app/_server/search-parameters";
import { SettingsPage } from "@/app/_ui/settings-page";
import { businessNow } from "@/lib/clock";
import { saveOwnSettings } from "./actions";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("settings");
  return { title: t("title") };
}

/** What somebody of support sets for themselves. */
export default async function StaffSettingsPage({ searchParams }: PageProps<"/staff/settings/display">) {
  await requireStaff();
  const person = await currentPerson();
  if (!person) notFound();
  return (
    <SettingsPage
      person={person}
      accounts={[]}
      back="/staff/requests"
      isSaved={textParameter((await searchParams).done) === "saved"}
      save={saveOwnSettings}
      now={businessNow()}
    />
  );
}
