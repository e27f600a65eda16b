import { emptyFormState } from "@/app/_server/form-state";
import { Button } from "@/app/_ui/button";
import { ActionForm } from "@/app/_ui/form";
import { TextArea } from "@/app/_ui/text-area";
import { Time } from "@/app/_ui/time";
import type { Language } from "@/lib/auth/actor";
import { formatInstant } from "@/lib/format";
import type { StaffRequest } from "@/lib/requests/staff-request";
import { MESSAGE_MAX } from "@/lib/rules/judge-message";
import { translatorFor } from "@/lib/words";
import { addNote } from "./desk-actions";
import { Section } from "./section";

/** Support's own notes, newest first, with the form to add one. */
export function NotesSection({ request, language }: { request: StaffRequest; language: Language }) {
  const say = translatorFor(language);
  return (
    <Section title={say("staff.detail.notes.heading")}>
      <p className="text-muted">{say("staff.detail.notes.hint")}</p>
      {request.notes.length === 0 ? <p className="text-muted">{say("staff.detail.notes.empty")}</p> : null}
      <ul className="stack gap-2 empty:hidden">
        {request.notes.map((note) => (
          <li key={note.id} className="rounded-control bg-warning-tint px-3 py-2">
            <p className="text-muted text-small">
              <Time at={note.at}>{formatInstant(note.at, language)}</Time> {note.authorName}
            </p>
            <p className="whitespace-pre-line">{note.body}</p>
          </li>
        ))}
      </ul>
      <ActionForm action={addNote} initial={emptyFormState()}>
        <input type="hidden" name="reference" value={request.reference} />
        <div className="stack gap-2">
          <TextArea name="note" label={say("staff.detail.notes.label")} rows={3} limit={MESSAGE_MAX} />
          <p>
            <Button kind="secondary">{say("staff.detail.notes.add")}</Button>
          </p>
        </div>
      </ActionForm>
    </Section>
  );
}
