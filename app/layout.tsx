import type { Metadata, Viewport } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { leadToOrigin } from "./_server/lead-to-origin";
import "./globals.css";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("common");
  return { title: { default: t("appName"), template: `%s | ${t("appName")}` } };
}

export const viewport: Viewport = {
  colorScheme: "light dark",
  themeColor: [
    { media: "(prefers-color-scheme: light)", color: "#ffffff" },
    { media: "(prefers-color-scheme: dark)", color: "#171b1e" },
  ],
};

/**
 * The document around every page. Its language is read from the request, which makes every page dynamic:
 * a page built beforehand would carry scripts without the nonce of the content policy.
 */
export default async function RootLayout({ children }: { children: ReactNode }) {
  await leadToOrigin();
  return (
    <html lang={await getLocale()}>
      <body className="text-body">{children}</body>
    </html>
  );
}
