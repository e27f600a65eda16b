const OPEN_TO = ["/", "/scope", "/apply", "/requests", "/staff"];
const MAX_LENGTH = 512;

/**
 * Where to go after signing in: the asked path when it is one of our own pages, else null. Never
 * another origin, whatever a browser makes of backslashes, control characters or a second slash.
 */
export function safeNextPath(asked: string | null | undefined): string | null {
  if (!asked || asked.length > MAX_LENGTH || !/^\/[\w\-./?=&%~]*$/.test(asked)) return null;
  const base = "http://origin.invalid";
  if (!URL.canParse(asked, base)) return null;
  const url = new URL(asked, base);
  if (url.origin !== base || url.pathname.includes("//")) return null;
  const isOpen = OPEN_TO.some(
    (path) => url.pathname === path || (path !== "/" && url.pathname.startsWith(`${path}/`)),
  );
  return isOpen ? `${url.pathname}${url.search}` : null;
}
