import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { EvaluationBanner } from "./evaluation-banner";
import { Icon } from "./icon";
import { LanguageSwitch } from "./language-switch";
import { NavLink } from "./nav-link";
import { NavMenu } from "./nav-menu";
import { type SignOut, SignOutButton } from "./sign-out-button";
import { MAIN_ID, SkipLink } from "./skip-link";

/** Whom the frame shows as signed in. */
export type Viewer = {
  readonly name: string;
  /** `OP` and ten digits; null for people without an account here. */
  readonly operatorId: string | null;
  readonly signOut: SignOut;
};

/**
 * What stands around every customer page and every page that belongs to nobody. The main part is as wide
 * as reading wants; a page inside `WidePage` gets more.
 */
export function PageFrame({
  viewer = null,
  isViewerUnknown = false,
  menu = null,
  children,
}: {
  viewer?: Viewer | null;
  /** On pages made without asking who is signed in: neither a menu nor an offer to sign in. */
  isViewerUnknown?: boolean;
  /** Further entries of the menu, such as another account to act in. */
  menu?: ReactNode;
  children: ReactNode;
}) {
  return (
    <div className="flex min-h-dvh flex-col">
      <SkipLink />
      <EvaluationBanner />
      <FrameHeader>{isViewerUnknown ? null : <ViewerMenu viewer={viewer} menu={menu} />}</FrameHeader>
      <main
        id={MAIN_ID}
        tabIndex={-1}
        className="sections mx-auto w-full max-w-192 grow px-4 pt-6 pb-16 outline-none has-data-[width=wide]:max-w-282 sm:px-6 print:py-4"
      >
        {children}
      </main>
      <FrameFooter />
    </div>
  );
}

async function FrameHeader({ children }: { children: ReactNode }) {
  const [t, words] = await Promise.all([getTranslations("nav"), getTranslations("common")]);
  return (
    <header className="bg-surface">
      <div className="mx-auto flex min-h-14 max-w-282 items-center gap-4 px-4 sm:px-6">
        <a
          href="/"
          className="mr-auto inline-flex min-h-11 items-center font-bold text-ink no-underline hover:underline"
        >
          {words("appName")}
        </a>
        {children}
      </div>
      <p className="border-rule border-y bg-neutral-tint text-neutral text-support">
        <span className="mx-auto block max-w-282 px-4 py-1.5 sm:px-6">{t("preview")}</span>
      </p>
    </header>
  );
}

async function ViewerMenu({ viewer, menu }: { viewer: Viewer | null; menu: ReactNode }) {
  const t = await getTranslations("nav");
  if (viewer === null) return <NavLink href="/sign-in" label={t("signIn")} />;
  const label = (
    <>
      {t("menu")}
      <Icon name="chevron_down" />
    </>
  );
  return (
    <>
      <span className="hidden text-muted text-support tabular-nums sm:inline">{viewer.operatorId}</span>
      <NavMenu label={label}>
        <p className="border-rule border-b px-4 pt-1 pb-2 text-muted text-support">
          <span className="block font-bold text-ink">{viewer.name}</span>
          <span className="tabular-nums">{viewer.operatorId}</span>
        </p>
        <nav aria-label={t("menu")} className="py-1">
          <NavLink href="/requests" label={t("requests")} />
          <NavLink href="/settings" label={t("settings")} />
        </nav>
        {menu}
        <SignOutButton signOut={viewer.signOut} />
      </NavMenu>
    </>
  );
}

async function FrameFooter() {
  const t = await getTranslations("nav");
  return (
    <footer className="border-rule border-t bg-surface text-support print:hidden">
      <div className="mx-auto flex max-w-282 flex-wrap items-start justify-between gap-x-10 gap-y-4 px-4 py-6 sm:px-6">
        <div className="max-w-130">
          <h2 className="text-support">{t("help.title")}</h2>
          <p className="text-muted">{t("help.text")}</p>
        </div>
        <div>
          <a href="/scope" className="inline-flex min-h-11 items-center">
            {t("scope")}
          </a>
          <LanguageSwitch />
        </div>
      </div>
    </footer>
  );
}
