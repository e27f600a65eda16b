import { getTranslations } from "next-intl/server";
import { emptyFormState } from "@/app/_server/form-state";
import { Button } from "@/app/_ui/button";
import { ActionForm } from "@/app/_ui/form";
import type { CustomerRequest } from "@/lib/requests/read-customer-request";
import { setWatch } from "./set-watch";

/** 「この件の連絡を受け取る」, for members who did not make the request. */
export async function WatchForm({ request }: { request: CustomerRequest }) {
  const { reference, isWatched, requesterName } = request;
  if (isWatched === null) return null;
  const t = await getTranslations("request.watch");
  return (
    <section className="stack gap-2 print:hidden">
      <h2>{t("heading")}</h2>
      <p>{isWatched ? t("isOn") : t("isOff", { name: requesterName })}</p>
      <ActionForm action={setWatch} initial={emptyFormState()}>
        <input type="hidden" name="reference" value={reference} />
        <input type="hidden" name="isNotified" value={isWatched ? "off" : "on"} />
        <p>
          <Button kind="secondary">{t(isWatched ? "off" : "on")}</Button>
        </p>
      </ActionForm>
    </section>
  );
}
