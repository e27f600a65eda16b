import { emptyFormState } from "@/app/_server/form-state";
import { Button } from "@/app/_ui/button";
import { ButtonLink } from "@/app/_ui/button-link";
import { ActionForm } from "@/app/_ui/form";
import { Notice } from "@/app/_ui/notice";
import type { Tone } from "@/app/_ui/tone";
import type { Language } from "@/lib/auth/actor";
import type { MeetState } from "@/lib/meet/read-meet-state";
import { translatorFor } from "@/lib/words";
import { decisionPath } from "./decision-paths";
import { retryMeet } from "./meet-action";

type Told = Exclude<MeetState["state"], "none" | "made">;

const TONES: Record<Told, Tone> = {
  unset: "warning",
  making: "info",
  failed: "danger",
  behind: "warning",
  left: "warning",
};

const WITHOUT_URL: readonly Told[] = ["unset", "making", "failed"];

/** 「URL 未設定」: how far the Meet is, why not further, and the two ways on. Nothing when all is well. */
export function MeetNotice({
  meet: { state, reason, isRetryable },
  reference,
  isPasteable,
  language,
}: {
  meet: MeetState;
  reference: string;
  /** The URL can be set by hand now. */
  isPasteable: boolean;
  language: Language;
}) {
  if (state === "none" || state === "made") return null;
  const say = translatorFor(language);
  const isUrlMissing = WITHOUT_URL.includes(state);
  return (
    <Notice tone={TONES[state]}>
      {isUrlMissing ? <p className="font-bold">{say("staff.queue.urlMissing")}</p> : null}
      <p>{say(`staff.detail.meet.${state}`)}</p>
      {reason ? <p>{say(`staff.detail.meet.reasons.${reason}`)}</p> : null}
      <div className="flex flex-wrap gap-3">
        {isRetryable ? (
          <ActionForm action={retryMeet} initial={emptyFormState()}>
            <input type="hidden" name="reference" value={reference} />
            <Button kind="secondary">{say(`staff.detail.meet.ask.${state}`)}</Button>
          </ActionForm>
        ) : null}
        {isPasteable && (isUrlMissing || reason === "event_gone") ? (
          <ButtonLink kind="secondary" href={decisionPath(reference, "set_meeting_url")}>
            {say("staff.detail.meet.paste")}
          </ButtonLink>
        ) : null}
      </div>
    </Notice>
  );
}
