/** The page of the user documentation that office hours and the scope of support are defined on. */
export const SUPPORT_SCOPE_URL = "https://users.soracom.io/ja-jp/guides/support/about/";
