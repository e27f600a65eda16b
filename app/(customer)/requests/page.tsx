import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { requireMember } from "@/app/_server/actor";
import { BackLink } from "@/app/_ui/back-link";
import { ButtonLink } from "@/app/_ui/button-link";
import { StatusChip } from "@/app/_ui/status-chip";
import { WidePage } from "@/app/_ui/wide-page";
import { formatSlot } from "@/lib/format";
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
  const [t, landing] = await Promise.all([getTranslations("request.list"), getTranslations("landing")]);
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
        <RequestTable rows={rows} />
      )}
      {rows.length < LIST_LIMIT ? null : <p className="text-muted">{t("limit", { count: LIST_LIMIT })}</p>}
    </WidePage>
  );
}

async function RequestTable({ rows }: { rows: readonly CustomerRequestRow[] }) {
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
          <th scope="col" className="py-2">
            {t("by")}
          </th>
        </tr>
      </thead>
      <tbody className="block sm:table-row-group">
        {rows.map((row) => (
          <RequestLine key={row.reference} row={row} />
        ))}
      </tbody>
    </table>
  );
}

const CELL = "block sm:table-cell sm:py-2 sm:pr-4 sm:align-middle";

async function RequestLine({ row }: { row: CustomerRequestRow }) {
  const [t, kinds, language] = await Promise.all([
    getTranslations("request.list"),
    getTranslations("apply.kind"),
    getLocale(),
  ]);
  const wished = row.candidates
    .map((slot) => formatSlot(slot, language))
    .join(language === "ja" ? "、" : "; ");
  return (
    <tr className="block border-rule border-b py-3 sm:table-row sm:py-0">
      <th scope="row" className={`${CELL} font-normal`}>
        <a
          href={`/requests/${row.reference}`}
          className="inline-flex min-h-11 items-center whitespace-nowrap font-bold tabular-nums"
        >
          {row.reference}
        </a>
      </th>
      <td className={`${CELL} sm:whitespace-nowrap`}>
        <StatusChip audience="customer" status={row.status} />
      </td>
      <td className={`${CELL} py-1`}>
        {row.meeting ? (
          <strong>{formatSlot(row.meeting, language)}</strong>
        ) : (
          <span className="text-support">{t("wished", { slots: wished })}</span>
        )}
      </td>
      <td className={`${CELL} text-support`}>{kinds(row.topicKind)}</td>
      <td className={`${CELL} text-support sm:whitespace-nowrap`}>{row.requesterName}</td>
    </tr>
  );
}
