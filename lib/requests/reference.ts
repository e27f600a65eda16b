const PREFIX = "OH-";

/** The number people see and say: `OH-1024`. */
export function referenceOf(number: number): string {
  return `${PREFIX}${number}`;
}

/** The number of a reference, or null when the text is none. */
export function numberOf(reference: string): number | null {
  const digits = /^OH-([1-9]\d{0,8})$/i.exec(reference)?.[1];
  return digits ? Number(digits) : null;
}
