import { RadioCard } from "@/app/_ui/radio-card";
import { RadioGroup } from "@/app/_ui/radio-group";
import { TextField } from "@/app/_ui/text-field";
import type { Language } from "@/lib/auth/actor";
import type { StaffRequest } from "@/lib/requests/staff-request";
import { translatorFor } from "@/lib/words";

type Tool = StaffRequest["tool"];

/** How a confirmed meeting gets its URL: as typed or, where Google makes Meets, also by itself. */
export function UrlFields({
  tool,
  isMakeable,
  language,
}: {
  tool: Tool;
  isMakeable: boolean;
  language: Language;
}) {
  const say = translatorFor(language);
  const field = (
    <TextField
      name="meetingUrl"
      type="url"
      inputMode="url"
      label={say("staff.decision.confirm.url")}
      support={say(`staff.decision.confirm.${urlHint(tool)}`)}
      necessity={tool.isUrlLater ? "optional" : "required"}
    />
  );
  if (!isMakeable) return field;
  return (
    <RadioGroup name="urlWay" label={say("staff.decision.confirm.urlWay")} necessity="required">
      <RadioCard
        value="make"
        label={say("staff.decision.confirm.make")}
        support={say("staff.decision.confirm.makeHint")}
      />
      <RadioCard value="paste" label={say("staff.decision.confirm.paste")}>
        {field}
      </RadioCard>
    </RadioGroup>
  );
}

function urlHint(tool: Tool): "urlOwn" | "urlOurs" | "urlLater" {
  if (!tool.isOwn) return "urlOurs";
  return tool.isUrlLater && !tool.offeredUrl && !tool.meetingUrl ? "urlLater" : "urlOwn";
}
