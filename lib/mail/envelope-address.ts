import { domainToASCII } from "node:url";
import { isMailAddress } from "../notices/mail-address";

const LOCAL_PART = /^[\w!#$%&'*+/=?^`{|}~.-]{1,64}$/;
const DOMAIN = /^(?=.{1,255}$)[a-z0-9](?:[a-z0-9-]{0,62})(?:\.[a-z0-9](?:[a-z0-9-]{0,62}))*$/;

/**
 * A stored address as it stands in an envelope: ASCII throughout, the domain in its encoded form. Null
 * when that cannot be: line ends, quotes, brackets, two addresses, a local part that is not ASCII.
 */
export function envelopeAddress(address: string): string | null {
  if (!isMailAddress(address)) return null;
  const [localPart = "", domainPart = ""] = address.split("@");
  const domain = domainToASCII(domainPart);
  return LOCAL_PART.test(localPart) && DOMAIN.test(domain) ? `${localPart}@${domain}` : null;
}
