import type { ReactNode } from "react";
import { ZONE_COOKIE } from "@/app/_server/browser-zone";
import { currentViewer } from "@/app/_server/viewer";
import { PageFrame } from "@/app/_ui/page-frame";
import { ZoneCookie } from "@/app/_ui/zone-cookie";

export default async function SignInLayout({ children }: { children: ReactNode }) {
  return (
    <PageFrame viewer={await currentViewer()}>
      {children}
      <ZoneCookie name={ZONE_COOKIE} />
    </PageFrame>
  );
}
