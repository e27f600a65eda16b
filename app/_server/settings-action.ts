import { isLanguage } from "@/lib/language";
import { ok } from "@/lib/result";
import { type SettingsForm, saveSettings } from "@/lib/settings/save-settings";
import { browserZone, ZONE_KEPT_COOKIE } from "./browser-zone";
import { formAction } from "./form-action";
import { LANGUAGE_COOKIE } from "./language";
import { keepPreference } from "./preference-cookie";
import { textField } from "./text-field";

/** Makes the action that keeps one's own settings and comes back to their page. */
export function saveSettingsAction(who: "member" | "staff", path: string) {
  return formAction({
    who,
    parse: (form) => ok(readSettings(form)),
    run: async ({ actor, input }) => {
      const result = await saveSettings({ actor, form: input });
      if (result.outcome === "ok") await keepInBrowser(input);
      return result;
    },
    done: () => `${path}?done=saved`,
  });
}

/** Who chose a zone here has answered the offer of their browser's. */
async function keepInBrowser({ language }: SettingsForm): Promise<void> {
  if (isLanguage(language)) await keepPreference(LANGUAGE_COOKIE, language);
  const zone = await browserZone();
  if (zone !== null) await keepPreference(ZONE_KEPT_COOKIE, zone);
}

function readSettings(form: FormData): SettingsForm {
  const asked = form.getAll("accounts").filter((entry) => typeof entry === "string");
  return {
    language: textField(form, "language"),
    timeZone: textField(form, "timeZone"),
    accounts: asked.map((accountId) => ({
      accountId,
      isNotified: textField(form, `notified-${accountId}`) === "on",
    })),
  };
}
