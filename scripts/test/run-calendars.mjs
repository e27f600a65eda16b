import { inProject } from "../setup/project.mjs";
import { runCommand } from "../setup/run-command.mjs";
import { NOTHING } from "./read-report.mjs";

const GOLDEN = "lib/calendar/fixtures/golden";

/** Has the golden calendar files judged by readers that are not ours; counts one for each file. */
export async function runCalendars({ python }) {
  const args = [inProject("scripts/test/validate-calendars.py"), inProject(GOLDEN)];
  const { code, output } = await runCommand(python, args, { timeoutMs: 60_000 });
  if (code !== 0) throw new Error(`the calendar files could not be judged: ${output.trim()}`);
  const { passed, failed, validators } = JSON.parse(output.trim().split("\n").at(-1));
  if (passed + failed.length === 0) throw new Error(`no calendar file was found in ${GOLDEN}`);
  for (const problem of failed) console.error(problem);
  console.log(`${passed} calendar files are right by ${validators.join(" and ")}`);
  return { ...NOTHING, passed, failed: failed.length };
}
