import type { ReactNode } from "react";
import { currentViewer } from "@/app/_server/viewer";
import { PageFrame } from "@/app/_ui/page-frame";

export default async function SignInLayout({ children }: { children: ReactNode }) {
  return <PageFrame viewer={await currentViewer()}>{children}</PageFrame>;
}
