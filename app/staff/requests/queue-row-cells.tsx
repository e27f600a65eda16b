import Link from "next/link";
import type { ReactNode } from "react";
import { Icon } from "@/app/_ui/icon";
import { StatusChip } from "@/app/_ui/status-chip";
import { Time } from "@/app/_ui/time";
import type { Language } from "@/lib/auth/actor";
import { formatDay, formatInstant, formatTimes } from "@/lib/format";
import type { StaffQueue } from "@/lib/requests/read-staff-queue";
import type { Slot } from "@/lib/rules/slot";
import { translatorFor } from "@/lib/words";
import { topicKindWord } from "../topic-kind-word";
import { ageWords, dueWords } from "./business-time-words";
import { CandidateMark } from "./candidate-mark";
import { ClaimForm } from "./claim-form";

type Row = StaffQueue["rows"][number];
type Shown = { readonly row: Row; readonly queue: StaffQueue; readonly language: Language };

/** A cell that carries its column's name where the table is shown as cards. */
function Cell({ name, className = "", children }: { name: string; className?: string; children: ReactNode }) {
  return (
    <td className={`px-2 py-2 align-top max-lg:block max-lg:px-0 max-lg:py-1 ${className}`}>
      <span className="block text-muted text-small lg:hidden">{name}</span>
      {children}
    </td>
  );
}

/** One request of the queue. The number is its only link. */
export function QueueRowCells({ row, queue, language }: Shown) {
  const say = translatorFor(language);
  const column = (name: "due" | "kind" | "assignee" | "status" | "age") => say(`staff.queue.columns.${name}`);
  return (
    <tr className="border-rule border-t max-lg:mb-3 max-lg:grid max-lg:grid-cols-2 max-lg:gap-x-4 max-lg:rounded-card max-lg:border max-lg:bg-surface max-lg:p-3">
      <Cell name={column("due")}>
        <Due row={row} queue={queue} language={language} />
      </Cell>
      <th
        scope="row"
        className="px-2 py-2 text-left align-top font-normal lg:min-w-40 max-lg:order-first max-lg:col-span-2 max-lg:block max-lg:px-0 max-lg:py-1"
      >
        <Link href={`/staff/requests/${row.reference}`} prefetch={false} className="font-bold tabular-nums">
          {row.reference}
        </Link>
        <span className="block">{row.accountName}</span>
        <span className="block text-muted text-small">
          {row.plan === null ? say("staff.detail.noPlan") : say(`landing.planName.${row.plan}`)}
        </span>
      </th>
      <Cell name={column("kind")}>{topicKindWord(row.topicKind, language)}</Cell>
      <SlotCells row={row} queue={queue} language={language} />
      <Cell name={column("assignee")}>
        {row.assigneeName === null ? (
          row.isOpen ? (
            <ClaimForm reference={row.reference} tab={queue.tab} search={queue.search} language={language} />
          ) : (
            <span className="text-muted">{say("staff.queue.nobody")}</span>
          )
        ) : (
          <>
            {row.assigneeName}
            {row.isMine ? (
              <span className="ml-1 text-muted text-small">({say("staff.queue.mine")})</span>
            ) : null}
          </>
        )}
      </Cell>
      <Cell name={column("status")}>
        <StatusChip audience="staff" status={row.status} isAssigned={row.assigneeName !== null} />
        {row.isUrlMissing ? (
          <span className="mt-1 flex items-center gap-1 font-bold text-small text-warning">
            <Icon name="warning" className="size-4.5" />
            {say("staff.queue.urlMissing")}
          </span>
        ) : null}
      </Cell>
      <Cell name={column("age")} className="lg:text-right lg:whitespace-nowrap">
        {row.ageMinutes === null ? (
          <span className="text-muted">
            <Time at={row.submittedAt}>{formatInstant(row.submittedAt, language)}</Time>
          </span>
        ) : (
          ageWords(row.ageMinutes, queue.businessDayMinutes, language)
        )}
      </Cell>
    </tr>
  );
}

function Due({ row: { due }, queue, language }: Shown) {
  if (due === null)
    return <span className="text-muted">{translatorFor(language)("staff.queue.noSlot")}</span>;
  const { left, at } = dueWords(due, queue.businessDayMinutes, language);
  return (
    <>
      <span className={`flex items-center gap-1 font-bold ${due.isOver ? "text-danger" : ""}`}>
        {due.isOver ? <Icon name="warning" className="size-4.5" /> : null}
        {left}
      </span>
      <span className="block break-keep text-muted text-small">
        <Time at={due.at}>{at}</Time>
      </span>
    </>
  );
}

/** The two candidates with who could hold them, or the agreed date across both columns. */
function SlotCells({ row, language }: Shown) {
  const say = translatorFor(language);
  const names = [say("staff.queue.columns.first"), say("staff.queue.columns.second")];
  if (row.candidates.length === 0) {
    return (
      <td className="px-2 py-2 align-top max-lg:col-span-2 max-lg:block max-lg:px-0 max-lg:py-1" colSpan={2}>
        <span className="block text-muted text-small lg:hidden">{say("staff.queue.columns.meeting")}</span>
        {row.meeting === null ? (
          <span className="text-muted">{say("staff.queue.noSlot")}</span>
        ) : (
          <>
            <SlotTime slot={row.meeting} language={language} />
            <span className="block text-muted text-small">
              {say("staff.detail.host", { host: row.meeting.hostName })}
            </span>
          </>
        )}
      </td>
    );
  }
  return names.map((name, index) => {
    const candidate = row.candidates.find(({ rank }) => rank === index + 1);
    return (
      <Cell key={name} name={name}>
        {candidate ? (
          <>
            <CandidateMark freeCount={candidate.freeCount} language={language} />{" "}
            <SlotTime slot={candidate.slot} language={language} />
          </>
        ) : (
          <span className="text-muted">{say("staff.queue.noSlot")}</span>
        )}
      </Cell>
    );
  });
}

/** Day and times of a slot, never broken inside either. */
function SlotTime({ slot, language }: { slot: Slot; language: Language }) {
  return (
    <Time at={slot.start}>
      <span className="whitespace-nowrap">{formatDay(slot.start, language)}</span>{" "}
      <span className="whitespace-nowrap">{formatTimes(slot, language)}</span>
    </Time>
  );
}
