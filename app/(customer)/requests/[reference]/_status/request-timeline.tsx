import { getLocale, getTranslations } from "next-intl/server";
import { Timeline, type TimelineEntry } from "@/app/_ui/timeline";
import { formatInstant } from "@/lib/format";
import type { CustomerStep } from "@/lib/requests/customer-timeline";
import { STEP_ICONS, stepText } from "./step-text";

const SHOWN = 3;

/** What happened so far, the latest three at once. */
export async function RequestTimeline({ steps }: { steps: readonly CustomerStep[] }) {
  const [t, who, language] = await Promise.all([
    getTranslations("request.timeline"),
    getTranslations("request.messages"),
    getLocale(),
  ]);
  const entries = steps.map(
    (step): TimelineEntry => ({
      id: String(step.version),
      at: step.at,
      when: formatInstant(step.at, language),
      who: step.memberName ? who("member", { name: step.memberName }) : who(step.actor),
      icon: STEP_ICONS[step.event],
      text: stepText(step, language),
    }),
  );
  const older = entries.slice(SHOWN);
  return (
    <section className="stack">
      <h2>{t("heading")}</h2>
      <Timeline entries={entries.slice(0, SHOWN)} />
      {older.length === 0 ? null : (
        <details>
          <summary className="min-h-11 py-2.5 text-link">{t("all")}</summary>
          <Timeline entries={older} />
        </details>
      )}
    </section>
  );
}
