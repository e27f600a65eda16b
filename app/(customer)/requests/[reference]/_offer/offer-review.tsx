import { notFound, redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { emptyFormState } from "@/app/_server/form-state";
import { isFormAnswer } from "@/app/_server/is-form-answer";
import { Button } from "@/app/_ui/button";
import { ActionForm } from "@/app/_ui/form";
import { SlotTime } from "@/app/_ui/slot-time";
import { SummaryList } from "@/app/_ui/summary-list";
import { readDraftStanding } from "@/lib/requests/read-draft-standing";
import { readableSlots, readOfferedSlots } from "@/lib/requests/schema";
import { ActionClosed } from "../action-closed";
import { CommandInputs } from "../command-inputs";
import { FormHeader } from "../form-header";
import { actionOn, ownRequest } from "../own-request";
import { CurrentMeeting } from "./current-meeting";
import { OFFER_ROUTES, type OfferKind, offerPath } from "./offer-routes";
import { sendOffer } from "./send-offer";

const SENT = ["slot1Date", "slot1Time", "slot2Date", "slot2Time", "lengthMinutes", "message"] as const;

/** The two new slots once more, then they are sent. What became impossible leads back to the picker. */
export async function OfferReview({
  kind,
  params,
}: {
  kind: OfferKind;
  params: Promise<{ reference: string }>;
}) {
  const { actor, now, request } = await ownRequest(params);
  const { reference } = request;
  const [t, slots] = await Promise.all([getTranslations(`request.${kind}`), getTranslations("apply.slots")]);
  const [review, change] = await Promise.all([
    getTranslations("apply.review"),
    getTranslations("request.change"),
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
  const standing = await readDraftStanding({ actor, now, kind, reference });
  if (standing.outcome !== "ok") notFound();
  const back = offerPath(kind, reference);
  const isAnswer = await isFormAnswer();
  if (standing.value === null && isAnswer)
    return <ActionClosed title={t("closed")} request={request} code={null} />;
  if (standing.value === null || (standing.value.refusals.slots.length > 0 && !isAnswer)) redirect(back);
  const { draft } = standing.value;
  const [first, second] = readableSlots(readOfferedSlots(draft.form));
  const rowOf = (name: string, slot: typeof first) => ({
    name,
    value: slot ? (
      <strong className="text-slot">
        <SlotTime slot={slot} />
      </strong>
    ) : (
      ""
    ),
    change: { href: back, about: review("about", { thing: name }) },
  });
  const words = { name: t("message"), value: draft.form.message };
  return (
    <>
      <FormHeader request={request} title={t("review")} />
      <ActionForm action={sendOffer} initial={emptyFormState()}>
        <CommandInputs request={request} />
        <CurrentMeeting request={request} />
        <SummaryList
          rows={[
            rowOf(slots("first"), first),
            rowOf(slots("second"), second),
            ...(draft.form.message === "" ? [] : [{ ...words, change: { href: back, about: t("message") } }]),
          ]}
        />
        <p>{change("notYet", { days: request.policy.firstAnswerBusinessDays })}</p>
        <input type="hidden" name="kind" value={kind} />
        {SENT.map((name) => (
          <input key={name} type="hidden" name={name} value={draft.form[name]} />
        ))}
        <p>
          <Button>{t("send")}</Button>
        </p>
      </ActionForm>
    </>
  );
}
