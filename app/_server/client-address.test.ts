import { expect, it } from "vitest";
import { clientAddress } from "./client-address";

it.each([
  [null, "203.0.113.9", null],
  ["x-forwarded-for", "203.0.113.9", "203.0.113.9"],
  ["x-forwarded-for", "6.6.6.6, 203.0.113.9", "203.0.113.9"],
  ["x-forwarded-for", "2001:DB8::1", "2001:db8::1"],
  ["x-forwarded-for", "203.0.113.9, nonsense", null],
  ["x-forwarded-for", "1".repeat(46), null],
  ["x-forwarded-for", "", null],
  ["x-real-ip", "203.0.113.9", null],
])("trusting %s, X-Forwarded-For %j is %j", (trusted, value, expected) => {
  expect(clientAddress(new Headers({ "x-forwarded-for": value }), trusted)).toBe(expected);
});
