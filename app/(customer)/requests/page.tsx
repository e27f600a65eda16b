import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { requireMember } from "@/app/_server/actor";
import { BackLink } from "@/app/_ui/back-link";
import { ButtonLink } from "@/app/_ui/button-link";
import { Icon } from "@/app/_ui/icon";
import { SlotTime } from "@/app/_ui/slot-time";
import { StatusChip } from "@/app/_ui/status-chip";
import { WidePage } from "@/app/_ui/wide-page";
import { businessNow } from "@/lib/clock";
import { formatDeadline } from "@/lib/format";
import {
  type CustomerRequestRow,
  LIST_LIMIT,
  readCustomerRequests,
} from "@/lib/requests/read-customer-requests";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("request.list");
  return { title: t("title") };
}

/** Every request of the account, the newest first. */
export default async function RequestsPage() {
  const actor = await requireMember();
  const requests = await readCustomerRequests({ actor });
  if (requests.outcome !== "ok") notFound();
  const [t, landing, calendar] = await Promise.all([
    getTranslations("request.list"),
    getTranslations("landing"),
    getTranslations("calendar.feed"),
  ]);
  const rows = requests.value;
  return (
    <WidePage>
      <BackLink href="/" />
      <header className="stack gap-2">
        <h1>{t("title")}</h1>
      </header>
      {rows.length === 0 ? (
        <div className="stack">
          <p>{t("empty")}</p>
          <p>
            <ButtonLink href="/apply/slots">{landing("start")}</ButtonLink>
          </p>
        </div>
      ) : (
        <RequestTable rows={rows} now={businessNow()} />
      )}
      <p>
        <a href="/calendar-feed" className="inline-flex min-h-11 items-center gap-2">
          <Icon name="calendar" />
          {calendar("link")}
        </a>
      </p>
      {rows.length < LIST_LIMIT ? null : <p className="text-muted">{t("limit", { count: LIST_LIMIT })}</p>}
    </WidePage>
  );
}

async function RequestTable({ rows, now }: { rows: readonly CustomerRequestRow[]; now: Date }) {
  const t = await getTranslations("request.list");
  return (
    <table className="block w-full border-collapse text-left sm:table">
      <thead className="sr-only sm:not-sr-only sm:table-header-group">
        <tr className="border-edge border-b text-support">
          <th scope="col" className="py-2 pr-4">
            {t("number")}
          </th>
          <th scope="col" className="py-2 pr-4">
            {t("status")}
          </th>
          <th scope="col" className="py-2 pr-4">
            {t("when")}
          </th>
          <th scope="col" className="py-2 pr-4">
            {t("kind")}
          </th>
          <th scope="col" className="py-2 sm:whitespace-nowrap">
            {t("by")}
          </th>
        </tr>
      </thead>
      <tbody className="stack gap-3 sm:table-row-group">
        {rows.map((row) => (
          <RequestLine key={row.reference} row={row} now={now} />
        ))}
      </tbody>
    </table>
  );
}

const CELL = "block sm:table-cell sm:py-2 sm:pr-4 sm:align-middle";

async function RequestLine({ row, now }: { row: CustomerRequestRow; now: Date }) {
  const [t, kinds, due, language] = await Promise.all([
    getTranslations("request.list"),
    getTranslations("apply.kind"),
    getTranslations("landing.open"),
    getLocale(),
  ]);
  const isOwed = row.customerDueAt !== null && now < row.customerDueAt;
  return (
    <tr className="block rounded-card border border-rule bg-surface p-4 sm:table-row sm:rounded-none sm:border-0 sm:border-b sm:bg-transparent">
      <th scope="row" className={`${CELL} font-normal`}>
        <a
          href={`/requests/${row.reference}`}
          className="inline-flex min-h-11 items-center whitespace-nowrap font-bold tabular-nums"
        >
          {row.reference}
        </a>
      </th>
      <td className={CELL}>
        <span className="sm:whitespace-nowrap">
          <StatusChip audience="customer" status={row.status} />
        </span>
        {isOwed && row.customerDueAt ? (
          <span className="block pt-1 text-support">
            {due("due")} <strong>{formatDeadline(row.customerDueAt, language)}</strong>
          </span>
        ) : null}
      </td>
      <td className={`${CELL} py-2`}>
        {row.meeting ? (
          <strong>
            <SlotTime slot={row.meeting} />
          </strong>
        ) : (
          <span className="flex flex-wrap gap-x-3 text-support sm:flex-nowrap">
            <span className="basis-full text-muted sm:shrink-0 sm:basis-auto">{t("wished")}</span>
            <span className="flex flex-wrap gap-x-3">
              {row.candidates.map((slot) => (
                <SlotTime key={slot.start.toISOString()} slot={slot} />
              ))}
            </span>
          </span>
        )}
      </td>
      <td className={`${CELL} text-support`}>{kinds(row.topicKind)}</td>
      <td className={`${CELL} text-muted text-support sm:whitespace-nowrap`}>{row.requesterName}</td>
    </tr>
  );
}
