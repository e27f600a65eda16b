import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { BackLink } from "@/app/_ui/back-link";
import type { CustomerRequest } from "@/lib/requests/read-customer-request";

/** The top of a page that does something to a request: the way back, its number and what is done. */
export async function FormHeader({
  request,
  title,
  children,
}: {
  request: CustomerRequest;
  title: string;
  children?: ReactNode;
}) {
  const t = await getTranslations("request");
  return (
    <>
      <BackLink href={`/requests/${request.reference}`}>{t("back")}</BackLink>
      <header className="stack gap-2">
        <p className="text-muted text-support tabular-nums">{t("title", { reference: request.reference })}</p>
        <h1>{title}</h1>
        {children}
      </header>
    </>
  );
}
