import { TextArea } from "@/app/_ui/text-area";
import type { Language } from "@/lib/auth/actor";
import { MESSAGE_MAX } from "@/lib/rules/judge-message";
import { translatorFor } from "@/lib/words";

/** 「お客様への一言」, or what a decision calls its message. */
export function MessageField({
  language,
  label,
  hint,
  isRequired = false,
}: {
  language: Language;
  label?: string;
  hint?: string;
  isRequired?: boolean;
}) {
  const say = translatorFor(language);
  return (
    <TextArea
      name="message"
      label={label ?? say("staff.decision.message")}
      support={hint ?? say("staff.decision.messageHint")}
      necessity={isRequired ? "required" : "optional"}
      rows={5}
      limit={MESSAGE_MAX}
    />
  );
}
