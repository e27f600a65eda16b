import { getLocale, getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { PARTIES, SEGMENTS, type Segment, servicesAt } from "@/lib/support-scope/demarcation";
import { listed } from "./listed";
import { inOneLine } from "./name-lines";

/** The figure's content as a table, with what support can say about each part of the way. */
export async function DemarcationTable() {
  const t = await getTranslations("scope.demarcation");
  return (
    <table className="block w-full border-collapse text-left text-support sm:table">
      <caption className="block pb-2 text-left font-bold sm:table-caption">{t("caption")}</caption>
      <thead className="sr-only sm:not-sr-only sm:table-header-group">
        <tr className="border-edge border-b">
          <HeadCell>{t("segment")}</HeadCell>
          <HeadCell width="sm:w-33">{t("party")}</HeadCell>
          <HeadCell width="sm:w-36">{t("services")}</HeadCell>
          <HeadCell>{t("answer")}</HeadCell>
        </tr>
      </thead>
      <tbody className="block border-rule border-t sm:table-row-group">
        {SEGMENTS.map((segment) => (
          <SegmentRow key={segment.id} segment={segment} />
        ))}
      </tbody>
    </table>
  );
}

function HeadCell({ width = "", children }: { width?: string; children: ReactNode }) {
  return (
    <th scope="col" className={`py-2 pr-4 align-bottom ${width}`}>
      {children}
    </th>
  );
}

async function SegmentRow({ segment }: { segment: Segment }) {
  const [t, language] = await Promise.all([getTranslations("scope.demarcation"), getLocale()]);
  const services = servicesAt(segment.id).map(({ shortName }) => inOneLine(shortName[language]));
  return (
    <tr className="block border-rule border-b py-3 sm:table-row sm:py-0">
      <th
        scope="row"
        className="block [word-break:auto-phrase] sm:table-cell sm:w-36 sm:py-3 sm:pr-4 sm:align-top"
      >
        {inOneLine(segment.name[language])}
      </th>
      <DataCell name={t("party")}>{inOneLine(PARTIES[segment.party][language])}</DataCell>
      <DataCell name={t("services")}>{listed(services, language)}</DataCell>
      <DataCell name={t("answer")}>{segment.answer[language]}</DataCell>
    </tr>
  );
}

/** A cell; on a phone, where the head is out of sight, with the name of its column. */
function DataCell({ name, children }: { name: string; children: ReactNode }) {
  return (
    <td className="block pt-1 [word-break:auto-phrase] sm:table-cell sm:py-3 sm:pr-4 sm:align-top">
      <span className="block text-muted text-small sm:hidden">{name}</span>
      {children}
    </td>
  );
}
