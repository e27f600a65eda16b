import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import type { SearchParameters } from "@/app/_server/search-parameters";
import { Button } from "@/app/_ui/button";
import { ActionForm } from "@/app/_ui/form";
import { TextArea } from "@/app/_ui/text-area";
import { WidePage } from "@/app/_ui/wide-page";
import { readCustomerSlots } from "@/lib/requests/read-customer-slots";
import { readDraftStanding } from "@/lib/requests/read-draft-standing";
import { MESSAGE_MAX } from "@/lib/rules/judge-message";
import { formStateOf } from "../../../_form/form-state-of";
import { ClosedMonths } from "../../../_slots/closed-months";
import { EarliestNote } from "../../../_slots/earliest-note";
import { SlotFields } from "../../../_slots/slot-fields";
import { slotValues } from "../../../_slots/slot-values";
import { slotViewOf } from "../../../_slots/slot-view";
import { ViewLink } from "../../../_slots/view-link";
import { ActionClosed } from "../action-closed";
import { FormHeader } from "../form-header";
import { actionOn, ownRequest } from "../own-request";
import { CurrentMeeting } from "./current-meeting";
import { OFFER_ROUTES, type OfferKind, offerPath } from "./offer-routes";
import { saveOffer } from "./save-offer";

/** The picker for a request that exists: the lead counts anew from today, an agreed meeting stays. */
export async function OfferPage({
  kind,
  params,
  searchParams,
}: {
  kind: OfferKind;
  params: Promise<{ reference: string }>;
  searchParams: SearchParameters;
}) {
  const [{ actor, now, request }, { view: asked }] = await Promise.all([ownRequest(params), searchParams]);
  const view = slotViewOf(asked);
  const { reference } = request;
  const [t, offer, words, language] = await Promise.all([
    getTranslations(`request.${kind}`),
    getTranslations("request.offer"),
    getTranslations("common"),
    getLocale(),
  ]);
  const action = actionOn(request, OFFER_ROUTES[kind].event);
  if (action?.closed !== null)
    return (
      <ActionClosed
        title={t("closed")}
        request={request}
        event={OFFER_ROUTES[kind].event}
        code={action?.closed}
      />
    );
  const [slots, standing] = await Promise.all([
    readCustomerSlots({ actor, now, reference }),
    readDraftStanding({ actor, now, kind, reference }),
  ]);
  if (slots.outcome !== "ok" || standing.outcome !== "ok") notFound();
  const { startClosed, policy, earliest, months } = slots.value;
  if (startClosed)
    return (
      <ActionClosed
        title={t("closed")}
        request={request}
        event={OFFER_ROUTES[kind].event}
        code={startClosed}
      />
    );

  const form = standing.value?.draft.form;
  const values = { ...slotValues(form, policy), message: form?.message ?? "" };
  return (
    <WidePage>
      <FormHeader request={request} title={t("title")}>
        <p>{offer("lead")}</p>
        <ViewLink view={view} path={offerPath(kind, reference)} />
      </FormHeader>
      <ActionForm
        action={saveOffer}
        initial={formStateOf(values, standing.value?.refusals.slots ?? [], language)}
      >
        <input type="hidden" name="kind" value={kind} />
        <input type="hidden" name="reference" value={reference} />
        <CurrentMeeting request={request} />
        <div className="stack gap-3">
          <EarliestNote earliest={earliest} leadBusinessDays={policy.leadBusinessDays} months={months} />
          <ClosedMonths months={months} now={now} />
        </div>
        <SlotFields slots={slots.value} view={view} />
        <TextArea
          name="message"
          rows={3}
          label={t("message")}
          support={offer("messageHint", { max: MESSAGE_MAX })}
          necessity="optional"
        />
        <p>
          <Button>{words("next")}</Button>
        </p>
      </ActionForm>
    </WidePage>
  );
}
