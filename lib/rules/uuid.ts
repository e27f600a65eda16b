const SHAPE = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** Whether a text from outside can be an id at all; the database refuses any other with a fault. */
export function isUuid(text: string): boolean {
  return SHAPE.test(text);
}
