import type { Language } from "@/lib/auth/actor";
import { formatTimes } from "@/lib/format";
import type { HostLook } from "@/lib/requests/read-staff-hosts";
import { translatorFor } from "@/lib/words";

/** Why a host cannot hold a slot: 「田中さん は 14:00〜15:00 に別のミーティング(OH-1031)」. Empty for a free one. */
export function busyWords({ name, reason, conflict }: HostLook, language: Language): string {
  const say = translatorFor(language);
  if (reason === null) return "";
  if (reason === "off_hours" || conflict === null) return say("staff.detail.verdict.off", { name });
  return say("staff.detail.verdict.busy", {
    name,
    times: formatTimes(conflict, language),
    reason: say(`staff.detail.verdict.reason.${reason}`, { reference: conflict.reference ?? "" }),
  });
}

/** A free host with how full their week is: 「佐藤(この週 2 件)」. */
export function freeWords({ name, weekMeetings }: HostLook, language: Language): string {
  return translatorFor(language)("staff.decision.confirm.hostOption", { name, count: weekMeetings });
}

/** Who can hold a slot, in one line: 「担当できます:佐藤(この週 2 件)、鈴木(この週 0 件)」. */
export function verdictWords(hosts: readonly HostLook[], language: Language): string {
  const say = translatorFor(language);
  const free = hosts.filter(({ isFree }) => isFree);
  if (free.length === 0) return say("staff.detail.verdict.nobody");
  const names = free.map((host) => freeWords(host, language)).join(say("staff.detail.verdict.separator"));
  return say("staff.detail.verdict.free", { names });
}
