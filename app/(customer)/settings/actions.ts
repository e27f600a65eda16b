"use server";

import type { FormState } from "@/app/_server/form-state";
import { saveSettingsAction } from "@/app/_server/settings-action";

const save = saveSettingsAction("member", "/settings");

/** Keeps the settings. */
export async function saveOwnSettings(state: FormState, form: FormData): Promise<FormState> {
  return save(state, form);
}
