import { expect, it } from "vitest";
import { nameOfHost } from "./loopback";

it.each([
  ["localhost:3000", "ours"],
  [null, "ours"],
  ["127.0.0.1:3000", "loopback"],
  ["[::1]:3000", "loopback"],
  ["localhost:4000", "loopback"],
  ["localhost", "loopback"],
  ["evil.example:3000", "foreign"],
  ["localhost.evil.example:3000", "foreign"],
  ["127.0.0.1.evil.example", "foreign"],
  ["10.0.0.1:3000", "foreign"],
  ["", "foreign"],
  ["a b", "foreign"],
])("%j is %s", (host, expected) => {
  expect(nameOfHost(host, "http://localhost:3000")).toBe(expected);
});
