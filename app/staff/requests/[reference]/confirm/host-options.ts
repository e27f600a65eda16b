import type { SelectGroup, SelectOption } from "@/app/_ui/select-field";
import type { Language } from "@/lib/auth/actor";
import type { HostLook } from "@/lib/requests/read-staff-hosts";
import { translatorFor } from "@/lib/words";
import { busyWords, freeWords } from "../host-words";

/** The hosts to choose from: who is free first, the others under 「予定あり」 with the reason. */
export function hostOptions(hosts: readonly HostLook[], language: Language): (SelectOption | SelectGroup)[] {
  const say = translatorFor(language);
  const free = hosts.filter(({ isFree }) => isFree);
  const busy = hosts.filter(({ isFree }) => !isFree);
  const groups = [
    {
      label: say("staff.decision.confirm.hostFree"),
      options: free.map((host) => ({ value: host.hostId, label: freeWords(host, language) })),
    },
    {
      label: say("staff.decision.confirm.hostBusy"),
      options: busy.map((host) => ({ value: host.hostId, label: busyWords(host, language) })),
    },
  ];
  return [
    { value: "", label: say("staff.decision.confirm.hostChoose") },
    ...groups.filter(({ options }) => options.length > 0),
  ];
}
