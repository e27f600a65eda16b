import { getTranslations } from "next-intl/server";
import type { SlotView } from "./slot-view";

/** Leads from the calendar to the lists and back; what is saved comes along, `kept` keeps the way back. */
export async function ViewLink({
  view,
  path,
  kept = {},
}: {
  view: SlotView;
  path: string;
  kept?: Readonly<Record<string, string>>;
}) {
  const t = await getTranslations("apply.picker");
  const parameters = new URLSearchParams({ ...(view === "calendar" ? { view: "list" } : {}), ...kept });
  const query = parameters.size > 0 ? `?${parameters}` : "";
  return (
    <p className={view === "calendar" ? "noscript:hidden" : ""}>
      <a href={`${path}${query}`} className="inline-flex min-h-11 items-center">
        {t(view === "calendar" ? "list" : "asCalendar")}
      </a>
    </p>
  );
}
