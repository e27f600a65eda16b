import { getTranslations } from "next-intl/server";
import type { RequestStatus } from "@/lib/rules/request-status";
import { Chip } from "./chip";
import { STATUS_LOOK } from "./status-look";

type Reader =
  | { readonly audience: "customer" }
  | { readonly audience: "staff"; readonly isAssigned?: boolean };

/** The status of a request in the reader's own words; a new request reads 対応中 to staff once somebody has it. */
export async function StatusChip({ status, ...reader }: { readonly status: RequestStatus } & Reader) {
  const t = await getTranslations("status");
  const isTaken = reader.audience === "staff" && reader.isAssigned === true && status === "requested";
  const word = isTaken ? t("staff.requested_assigned") : t(`${reader.audience}.${status}`);
  return (
    <Chip {...STATUS_LOOK[status]} code={status}>
      {word}
    </Chip>
  );
}
