/** Parameters that let their bearer act as the host, whichever the tool. */
const SECRET_PARAMETERS: ReadonlySet<string> = new Set([
  ...["zak", "jwt", "roomkey", "hostkey", "host_key", "hosttoken", "host_token", "integrationjointoken"],
  ...["moderatorpw", "moderatorpassword", "moderator_password", "moderatortoken", "starttoken"],
  ...["access_token", "id_token", "refresh_token", "sessiontoken", "client_secret", "api_key", "apikey"],
]);

const SIGNED_TOKEN = /^eyJ[\w-]+\.[\w-]+\.[\w-]*$/;

/**
 * Whether a link carries a key of its host, in query or fragment; `extra` names (lower case) those of
 * the tool at hand. Passcodes of participants (`pwd`, `p`, `pw`) are no such key.
 */
export function hasHostSecret(url: URL, extra: readonly string[] = []): boolean {
  const inFragment = new URLSearchParams(url.hash.replace(/^#[^?]*\?|^#/, ""));
  for (const [name, value] of [...url.searchParams, ...inFragment]) {
    const key = name.toLowerCase();
    if (value && (SECRET_PARAMETERS.has(key) || extra.includes(key))) return true;
    if (SIGNED_TOKEN.test(value)) return true;
  }
  return false;
}
