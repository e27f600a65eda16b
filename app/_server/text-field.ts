/** The text of one field of what was sent; empty when it is missing or a file. */
export function textField(form: FormData, name: string): string {
  const value = form instanceof FormData ? form.get(name) : null;
  return typeof value === "string" ? value : "";
}
