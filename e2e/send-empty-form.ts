import { expect, type Page } from "@playwright/test";

/**
 * Empties the page's form and sends it, so that its summary and its sentences at the fields are there.
 * Only forms that must refuse that: with something required, or about a version, which is made an old one.
 * Returns whether there was such a form.
 */
export async function sendEmptyForm(page: Page): Promise<boolean> {
  const isEmptied = await page.evaluate(() => {
    const forms = [...document.querySelectorAll<HTMLFormElement>("main form[novalidate]")];
    const isRefusing = (form: HTMLFormElement) =>
      form.querySelector("input[name=version]") !== null || form.textContent?.match(/※必須|\(required\)/);
    const form = forms.find(isRefusing);
    if (!form) return false;
    for (const input of form.querySelectorAll("input")) {
      if (input.name === "version") input.value = "0";
      else if (input.type === "radio" || input.type === "checkbox") input.checked = false;
      else if (input.type !== "hidden" || input.name.startsWith("slot")) input.value = "";
    }
    for (const area of form.querySelectorAll("textarea")) area.value = "";
    for (const list of form.querySelectorAll("select")) list.selectedIndex = 0;
    form.requestSubmit(
      [...form.querySelectorAll<HTMLButtonElement>("button:not([type=button]):not([name])")].at(-1),
    );
    return true;
  });
  if (isEmptied) await expect(page.locator("#error-summary")).toBeVisible();
  return isEmptied;
}
