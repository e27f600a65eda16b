import Link from "next/link";
import type { ReactNode } from "react";
import { emptyFormState, type FormState } from "@/app/_server/form-state";
import { BackLink } from "@/app/_ui/back-link";
import { Button } from "@/app/_ui/button";
import { ActionForm } from "@/app/_ui/form";
import { Notice } from "@/app/_ui/notice";
import { StatusChip } from "@/app/_ui/status-chip";
import type { NoticePreview } from "@/lib/notices/preview-notice";
import { REASON_MAX } from "@/lib/rules/judge-message";
import { translatorFor } from "@/lib/words";
import { staffRequestPath } from "../decision-paths";
import { decisionEffects, type EffectChoice } from "./decision-effects";
import { OpenFields } from "./open-fields";
import { OverrideField } from "./override-field";
import { PreviewPane } from "./preview-pane";
import type { DecisionDesk } from "./read-decision";

/**
 * The page of one staff decision: what it is about, what will happen, its fields, the customer's mail,
 * and the buttons. Works the same without JavaScript.
 */
export function DecisionPage({
  desk,
  title,
  submit,
  action,
  initial = {},
  choice = {},
  preview,
  isDanger = false,
  isOverridable = false,
  about,
  aside,
  children,
}: {
  readonly desk: DecisionDesk;
  readonly title: string;
  readonly submit: string;
  readonly action: (state: FormState, form: FormData) => Promise<FormState>;
  readonly initial?: Readonly<Record<string, string>>;
  readonly choice?: EffectChoice;
  readonly preview: NoticePreview | null;
  readonly isDanger?: boolean;
  readonly isOverridable?: boolean;
  /** What is decided on, above the effects. */
  readonly about?: ReactNode;
  /** Help above the fields. */
  readonly aside?: ReactNode;
  readonly children: ReactNode;
}) {
  const { request, language, closed, decision } = desk;
  const say = translatorFor(language);
  const path = staffRequestPath(request.reference);
  const effects = decisionEffects(decision, request, choice, language);
  return (
    <>
      <BackLink href={path}>{say("staff.decision.back", { reference: request.reference })}</BackLink>
      <div className="stack gap-2">
        <h1>{title}</h1>
        <p className="flex flex-wrap items-center gap-x-4 gap-y-1">
          <b>{request.reference}</b>
          <span>{say("staff.decision.request", { company: request.account.name })}</span>
          <StatusChip audience="staff" status={request.status} isAssigned={request.assignee !== null} />
        </p>
      </div>
      {about}
      {closed === null && effects.length > 0 ? (
        <section className="stack gap-1">
          <h2>{say("staff.decision.effects")}</h2>
          <ul className="list-disc pl-5">
            {effects.map((effect) => (
              <li key={effect}>{effect}</li>
            ))}
          </ul>
        </section>
      ) : null}
      <div className="max-w-200">
        <ActionForm action={action} initial={emptyFormState(initial)}>
          <input type="hidden" name="reference" value={request.reference} />
          <input type="hidden" name="version" value={request.version} />
          <OpenFields
            closed={
              closed === null ? null : (
                <Notice tone="warning">
                  <p>{closed}</p>
                </Notice>
              )
            }
            buttons={
              <>
                <p>
                  <Button kind="secondary" name="intent" value="preview">
                    {say("staff.decision.preview.button")}
                  </Button>
                </p>
                <PreviewPane
                  initial={preview}
                  words={{
                    heading: say("staff.decision.preview.heading"),
                    note: say("staff.decision.preview.language", {
                      language: say(`staff.detail.customer.languages.${request.requester.language}`),
                    }),
                    subject: say("staff.decision.preview.subject"),
                    none: say("staff.decision.preview.none"),
                    invite: {
                      REQUEST: say("staff.decision.preview.invite.REQUEST"),
                      CANCEL: say("staff.decision.preview.invite.CANCEL"),
                    },
                  }}
                />
                <p className="flex flex-wrap items-center gap-4">
                  <Button kind={isDanger ? "danger" : "primary"}>{submit}</Button>
                  <Link
                    href={path}
                    prefetch={false}
                    className="inline-flex min-h-(--control-height) items-center"
                  >
                    {say("staff.decision.cancel")}
                  </Link>
                </p>
              </>
            }
          >
            {isOverridable ? (
              <OverrideField
                label={say("staff.decision.override.label")}
                hint={say("staff.decision.override.hint")}
                limit={REASON_MAX}
              />
            ) : null}
            {aside}
            {children}
          </OpenFields>
        </ActionForm>
      </div>
    </>
  );
}
