import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { Button } from "@/app/_ui/button";
import { ActionForm } from "@/app/_ui/form";
import { TextArea } from "@/app/_ui/text-area";
import { readCustomerSlots } from "@/lib/requests/read-customer-slots";
import { readDraftStanding } from "@/lib/requests/read-draft-standing";
import { MESSAGE_MAX } from "@/lib/rules/judge-message";
import { formStateOf } from "../../../_form/form-state-of";
import { EarliestNote } from "../../../_slots/earliest-note";
import { FreeTimesList } from "../../../_slots/free-times-list";
import { SlotFields } from "../../../_slots/slot-fields";
import { slotValues } from "../../../_slots/slot-values";
import { WhyClosed } from "../../../_slots/why-closed";
import { ActionClosed } from "../action-closed";
import { FormHeader } from "../form-header";
import { actionOn, ownRequest } from "../own-request";
import { CurrentMeeting } from "./current-meeting";
import { OFFER_ROUTES, type OfferKind } from "./offer-routes";
import { saveOffer } from "./save-offer";

/** The picker for a request that exists: the lead counts anew from today, an agreed meeting stays. */
export async function OfferPage({
  kind,
  params,
}: {
  kind: OfferKind;
  params: Promise<{ reference: string }>;
}) {
  const { actor, now, request } = await ownRequest(params);
  const { reference } = request;
  const [t, offer, words, language] = await Promise.all([
    getTranslations(`request.${kind}`),
    getTranslations("request.offer"),
    getTranslations("common"),
    getLocale(),
  ]);
  const action = actionOn(request, OFFER_ROUTES[kind].event);
  if (action?.closed !== null)
    return <ActionClosed title={t("closed")} request={request} code={action?.closed} />;
  const [slots, standing] = await Promise.all([
    readCustomerSlots({ actor, now, reference }),
    readDraftStanding({ actor, now, kind, reference }),
  ]);
  if (slots.outcome !== "ok" || standing.outcome !== "ok") notFound();
  const { startClosed, policy, choices, earliest, months } = slots.value;
  if (startClosed) return <ActionClosed title={t("closed")} request={request} code={startClosed} />;

  const form = standing.value?.draft.form;
  const values = { ...slotValues(form, policy), message: form?.message ?? "" };
  const [longest] = choices;
  return (
    <>
      <FormHeader request={request} title={t("title")}>
        <p>{offer("lead")}</p>
      </FormHeader>
      <ActionForm
        action={saveOffer}
        initial={formStateOf(values, standing.value?.refusals.slots ?? [], language)}
      >
        <input type="hidden" name="kind" value={kind} />
        <input type="hidden" name="reference" value={reference} />
        <CurrentMeeting request={request} />
        <EarliestNote earliest={earliest} leadBusinessDays={policy.leadBusinessDays} months={months} />
        <div className="stack gap-2">
          {longest ? <FreeTimesList choice={longest} gridMinutes={policy.gridMinutes} /> : null}
          <WhyClosed slots={slots.value} />
        </div>
        <SlotFields slots={slots.value} />
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
    </>
  );
}
