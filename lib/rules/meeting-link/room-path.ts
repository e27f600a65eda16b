/** First steps of a path that belong to a site itself and never name a room. */
const SITE_WORDS = [
  "about accounts? admin api apps? assets auth billing blog business calendar careers company contact(?:-us)?",
  "create customers dashboard docs? downloads? enterprise events? faq favicon\\.ico features forgot-password",
  "get-started help history home index\\.html information integrations landing legal news new oauth2? org",
  "partners password plans press pricing privacy products? profile rec recordings? robots\\.txt saml security",
  "settings solutions sso start static status support system templates terms users? welcome _next",
  "log-?in log-?out regist(?:er|ration) sign-?in sign-?up sign-?out",
]
  .join(" ")
  .split(" ")
  .join("|");

/** A path that names a room by itself: at most so many steps, the first not one of the site's own words. */
export function roomPath(maxSteps: number): RegExp {
  return new RegExp(`^/(?!(?:${SITE_WORDS})(?:/|$))[^/]+(?:/[^/]+){0,${maxSteps - 1}}/?$`, "i");
}

const SIGN_IN_PATH =
  /\/(?:log-?in|sign-?in|sign-?up|saml2?|sso|oauth2?|servicelogin|wp-login\.php|wp-admin)(?:[/.]|$)/i;

/** Whether a path is that of a page to sign in or to open an account. */
export function isSignInPath(path: string): boolean {
  return SIGN_IN_PATH.test(path);
}
