import Link from "next/link";
import type { ReactNode } from "react";
import { Icon } from "@/app/_ui/icon";
import { refusalSentence } from "@/app/_ui/refusal-sentence";
import { Time } from "@/app/_ui/time";
import type { Language } from "@/lib/auth/actor";
import { formatMonth, formatSlot } from "@/lib/format";
import type { RuleCheck, SlotLook } from "@/lib/requests/read-staff-slot";
import { translatorFor } from "@/lib/words";
import { DayRail } from "./day-rail";
import { staffRequestPath } from "./decision-paths";
import { busyWords, verdictWords } from "./host-words";

type Shown = { readonly look: SlotLook; readonly language: Language };

/** One slot as staff weigh it: when, who can hold it and why not the others, the day, the rules. */
export function SlotCard({
  title,
  look,
  leadBusinessDays,
  hostLine,
  language,
  level: Heading = "h3",
  isWide = false,
  children,
}: Shown & {
  readonly title: string;
  readonly level?: "h2" | "h3";
  /** Across both columns of candidates. */
  readonly isWide?: boolean;
  readonly leadBusinessDays: number;
  /** For the standing meeting, who holds it: then nobody else is looked for. */
  readonly hostLine?: string;
  readonly children?: ReactNode;
}) {
  return (
    <section
      className={`stack gap-3 rounded-card border border-rule bg-surface p-4 ${isWide ? "lg:col-span-2" : ""}`}
    >
      <div>
        <Heading className="text-muted">{title}</Heading>
        <p className="font-bold text-slot">
          <Time at={look.slot.start}>{formatSlot(look.slot, language)}</Time>
        </p>
      </div>
      {hostLine === undefined ? <Verdict look={look} language={language} /> : <p>{hostLine}</p>}
      <DayRail lanes={look.lanes} slot={look.slot} />
      {hostLine === undefined ? (
        <Checks look={look} leadBusinessDays={leadBusinessDays} language={language} />
      ) : null}
      {children}
    </section>
  );
}

function Verdict({ look, language }: Shown) {
  const say = translatorFor(language);
  const isAnybodyFree = look.hosts.some(({ isFree }) => isFree);
  const others = look.hosts.filter(({ isFree }) => !isFree);
  return (
    <div className="stack gap-1">
      <p className={`flex gap-1.5 font-bold ${isAnybodyFree ? "text-success" : "text-danger"}`}>
        <Icon name={isAnybodyFree ? "check_circle" : "cross_circle"} className="mt-0.5 size-4.5" />
        <span>{verdictWords(look.hosts, language)}</span>
      </p>
      {others.length === 0 ? null : (
        <ul aria-label={say("staff.detail.verdict.others")} className="text-muted">
          {others.map((host) => (
            <li key={host.hostId}>{busyWords(host, language)}</li>
          ))}
        </ul>
      )}
      {look.rivals.length === 0 ? null : (
        <p className="text-warning">
          {say("staff.detail.rivals")}
          {look.rivals.map((reference, index) => (
            <span key={reference}>
              {index > 0 ? say("staff.detail.verdict.separator") : ""}
              <Link href={staffRequestPath(reference)} prefetch={false}>
                {reference}
              </Link>
            </span>
          ))}
        </p>
      )}
    </div>
  );
}

function Checks({ look, leadBusinessDays, language }: Shown & { readonly leadBusinessDays: number }) {
  const say = translatorFor(language);
  const month = formatMonth(look.month, language);
  const plan = look.plan === null ? say("staff.detail.noPlan") : say(`landing.planName.${look.plan}`);
  const values = { days: leadBusinessDays, month, plan };
  return (
    <ul aria-label={say("staff.detail.checks.heading")} className="grid gap-x-4 text-small sm:grid-cols-2">
      {look.checks.map((check) => (
        <li
          key={check.name}
          className={`flex gap-1 ${check.refusal ? "font-bold text-danger sm:col-span-2" : ""}`}
        >
          <Icon name={check.refusal ? "cross" : "check"} className="mt-0.5 size-4" />
          <span>
            <span className="sr-only">
              {say(check.refusal ? "staff.detail.checks.broken" : "staff.detail.checks.ok")}:
            </span>
            {say(`staff.detail.checks.${check.name}`, values)}
            <WhyBroken check={check} language={language} />
          </span>
        </li>
      ))}
    </ul>
  );
}

function WhyBroken({ check, language }: { check: RuleCheck; language: Language }) {
  return check.refusal ? <span className="block">{refusalSentence(check.refusal, language)}</span> : null;
}
