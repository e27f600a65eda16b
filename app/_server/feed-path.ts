const FEED = /^\/api\/calendar\//;

/** Whether an address holds the secret of a calendar feed: not to be told to anybody, nor written down. */
export function isFeedPath(pathname: string): boolean {
  return FEED.test(pathname);
}
