import { notFound } from "next/navigation";
import { getLocale } from "next-intl/server";
import type { ReactNode } from "react";
import { currentPerson, requireStaff } from "@/app/_server/actor";
import { signOut } from "@/app/_server/sign-out";
import { StaffFrame } from "@/app/_ui/staff-frame";
import { translatorFor } from "@/lib/words";
import { MailTroublesNotice } from "./mails/mail-troubles-notice";

/** The frame of the staff desk; nobody else learns that it is there. */
export default async function StaffLayout({ children }: { children: ReactNode }) {
  const actor = await requireStaff();
  const person = await currentPerson();
  if (!person) notFound();
  const language = await getLocale();
  const say = translatorFor(language);
  const links = [
    { href: "/staff/requests", label: say("nav.staff.requests") },
    { href: "/staff/calendar-feed", label: say("nav.staff.calendarFeed") },
    { href: "/staff/mails", label: say("nav.staff.mails") },
    { href: "/staff/settings/messages", label: say("templates.title") },
    { href: "/staff/settings/display", label: say("settings.title") },
  ];
  return (
    <StaffFrame viewer={{ name: person.name, signOut }} links={links}>
      <MailTroublesNotice actor={actor} language={language} />
      {children}
    </StaffFrame>
  );
}
