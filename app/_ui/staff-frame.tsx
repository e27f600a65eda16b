import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { EvaluationBanner } from "./evaluation-banner";
import { Icon } from "./icon";
import { LanguageSwitch } from "./language-switch";
import { NavLink } from "./nav-link";
import { NavMenu } from "./nav-menu";
import { type SignOut, SignOutButton } from "./sign-out-button";
import { MAIN_ID, SkipLink } from "./skip-link";

export type StaffViewer = { readonly name: string; readonly signOut: SignOut };
export type StaffLink = { readonly href: string; readonly label: string };

/** What stands around every staff page: a rail on the left, a bar with a menu where there is no room for it. */
export async function StaffFrame({
  viewer,
  links,
  children,
}: {
  viewer: StaffViewer;
  links: readonly StaffLink[];
  children: ReactNode;
}) {
  const [t, words] = await Promise.all([getTranslations("nav"), getTranslations("common")]);
  const entries = (
    <>
      <nav aria-label={t("main")}>
        {links.map((link) => (
          <NavLink key={link.href} {...link} />
        ))}
      </nav>
      <div className="mt-3 border-rule border-t pt-2">
        <p className="px-4 py-1 text-muted">
          {t("staff.name")}
          <span className="block font-bold text-ink">{viewer.name}</span>
        </p>
        <SignOutButton signOut={viewer.signOut} />
        <div className="px-4">
          <LanguageSwitch />
        </div>
      </div>
    </>
  );
  return (
    <div className="dense flex min-h-dvh flex-col text-dense">
      <SkipLink />
      <EvaluationBanner />
      <div className="flex grow flex-col lg:grid lg:grid-cols-[13rem_minmax(0,1fr)]">
        <header className="flex min-h-14 items-center justify-between gap-4 border-rule border-b bg-surface px-4 lg:block lg:border-r lg:border-b-0 lg:px-2 lg:py-3 print:hidden">
          <a
            href={links[0]?.href ?? "/"}
            className="inline-flex min-h-11 items-center break-keep font-bold text-ink no-underline hover:underline lg:px-4"
          >
            {words("appName")}
          </a>
          <div className="hidden lg:mt-2 lg:block">{entries}</div>
          <div className="lg:hidden">
            <NavMenu
              label={
                <>
                  <Icon name="menu" />
                  {t("menu")}
                </>
              }
            >
              {entries}
            </NavMenu>
          </div>
        </header>
        <main
          id={MAIN_ID}
          tabIndex={-1}
          className="sections w-full max-w-360 px-4 pt-4 pb-12 outline-none lg:px-6 print:p-0"
        >
          {children}
        </main>
      </div>
    </div>
  );
}
