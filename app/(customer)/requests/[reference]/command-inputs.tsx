import type { CustomerRequest } from "@/lib/requests/read-customer-request";

/** The hidden fields of a form about a request: which, and the version shown, so that nobody decides on old news. */
export function CommandInputs({ request }: { request: CustomerRequest }) {
  return (
    <>
      <input type="hidden" name="reference" value={request.reference} />
      <input type="hidden" name="version" value={request.version} />
    </>
  );
}
