import { notFound } from "next/navigation";
import { getLocale } from "next-intl/server";
import type { ReactNode } from "react";
import { currentPerson, requireStaff } from "@/app/_server/actor";
import { signOut } from "@/app/_server/sign-out";
import { StaffFrame } from "@/app/_ui/staff-frame";
import { translatorFor } from "@/lib/words";

/** The frame of the staff desk; nobody else learns that it is there. */
export default async function StaffLayout({ children }: { children: ReactNode }) {
  await requireStaff();
  const person = await currentPerson();
  if (!person) notFound();
  const say = translatorFor(await getLocale());
  const links = [{ href: "/staff/requests", label: say("nav.staff.requests") }];
  return (
    <StaffFrame viewer={{ name: person.name, signOut }} links={links}>
      {children}
    </StaffFrame>
  );
}
