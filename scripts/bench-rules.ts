import { readAvailability } from "../lib/rules/availability";
import { BUSY_MONTH, bareLoop } from "../lib/rules/fixtures/busy-month";
import { measure } from "../lib/rules/fixtures/measure";

const ROUNDS = 2_000;

const [rules, bare] = measure([() => readAvailability(BUSY_MONTH), () => bareLoop(BUSY_MONTH)], ROUNDS);
if (!rules || !bare) throw new Error("Nothing was measured");

const line = (name: string, { median, p95 }: { median: number; p95: number }) =>
  `${name.padEnd(40)} median ${median.toFixed(4)} ms   p95 ${p95.toFixed(4)} ms`;

console.log(line("readAvailability, 31 days, 100 bookings", rules));
console.log(line("bare loop over the same cells", bare));
console.log(`ratio of the medians: ${(rules.median / bare.median).toFixed(1)}`);
