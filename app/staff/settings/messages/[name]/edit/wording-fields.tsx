import { TextArea } from "@/app/_ui/text-area";
import type { Language } from "@/lib/auth/actor";
import { WORDING_MAX } from "@/lib/notices/judge-wording";
import { PLACEHOLDERS, WORDING_PARTS } from "@/lib/notices/wordings";
import { translatorFor } from "@/lib/words";

/** The free parts of a mail, and what may stand in braces in them. */
export function WordingFields({ reader }: { reader: Language }) {
  const say = translatorFor(reader);
  return (
    <>
      <div className="stack gap-1">
        <p>{say("templates.placeholders")}</p>
        <ul className="list-disc pl-5">
          {PLACEHOLDERS.map((name) => (
            <li key={name}>
              <code>{`{${name}}`}</code> {say(`templates.placeholder.${name}`)}
            </li>
          ))}
        </ul>
      </div>
      {WORDING_PARTS.map((part) => (
        <div key={part} className="max-w-200">
          <TextArea
            name={part}
            label={say(`templates.parts.${part}`)}
            support={say(`templates.hint.${part}`)}
            necessity={part === "opening" ? "required" : "optional"}
            rows={part === "opening" ? 5 : 3}
            limit={WORDING_MAX}
          />
        </div>
      ))}
    </>
  );
}
