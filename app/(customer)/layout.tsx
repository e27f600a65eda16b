import type { ReactNode } from "react";
import { currentPerson } from "@/app/_server/actor";
import { ZONE_COOKIE } from "@/app/_server/browser-zone";
import { signOut } from "@/app/_server/sign-out";
import { PageFrame } from "@/app/_ui/page-frame";
import { ZoneCookie } from "@/app/_ui/zone-cookie";
import { ZoneOffer } from "@/app/_ui/zone-offer";
import { businessNow } from "@/lib/clock";
import { AccountSwitch } from "./account-switch";

/** The frame of every customer page, with whoever is signed in. */
export default async function CustomerLayout({ children }: { children: ReactNode }) {
  const person = await currentPerson();
  if (!person) return <PageFrame>{children}</PageFrame>;
  const viewer = { name: person.name, operatorId: person.currentAccount?.operatorId ?? null, signOut };
  return (
    <PageFrame viewer={viewer} menu={<AccountSwitch person={person} />}>
      {children}
      <ZoneCookie name={ZONE_COOKIE} />
      <ZoneOffer saved={person.timeZone} now={businessNow()} />
    </PageFrame>
  );
}
