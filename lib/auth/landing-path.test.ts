import { expect, it } from "vitest";
import { landingPath } from "./landing-path";

it.each([
  [false, null, "/"],
  [false, "/", "/"],
  [false, "/requests/OH-1024", "/requests/OH-1024"],
  [false, "/apply/slots?view=list", "/apply/slots?view=list"],
  [false, "/staff/requests", "/"],
  [false, "/scope", "/scope"],
  [true, null, "/staff/requests"],
  [true, "/", "/staff/requests"],
  [true, "/staff/week", "/staff/week"],
  [true, "/requests/OH-1024", "/staff/requests"],
  [true, "/scope", "/scope"],
])("staff %s, wanting %s, goes to %s", (isStaff, nextPath, expected) => {
  expect(landingPath(isStaff, nextPath)).toBe(expected);
});
