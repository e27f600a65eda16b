import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { currentPerson, requireMember } from "@/app/_server/actor";
import { textParameter } from "@/app/_server/search-parameters";
import { SettingsPage } from "@/app/_ui/settings-page";
import { businessNow } from "@/lib/clock";
import { readNotifiedAccounts } from "@/lib/settings/read-notified-accounts";
import { saveOwnSettings } from "./actions";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("settings");
  return { title: t("title") };
}

/** What a member sets for themselves. */
export default async function MemberSettingsPage({ searchParams }: PageProps<"/settings">) {
  const accounts = await readNotifiedAccounts({ actor: await requireMember() });
  const person = await currentPerson();
  if (!person || accounts.outcome !== "ok") notFound();
  return (
    <SettingsPage
      person={person}
      accounts={accounts.value}
      back="/"
      isSaved={textParameter((await searchParams).done) === "saved"}
      save={saveOwnSettings}
      now={businessNow()}
    />
  );
}
