import { existsSync, readFileSync } from "node:fs";
import { inProject } from "./project.mjs";

const PEOPLE = inProject("prisma/demo-people.json");

// East Asian characters take two columns of a terminal.
const width = (text) => [...text].reduce((sum, char) => sum + (/[\u2E80-\uFFEF]/.test(char) ? 2 : 1), 0);
const pad = (text, columns) => text + " ".repeat(Math.max(1, columns - width(text)));

const ROLES = { agent: "サポートスタッフ", admin: "管理者" };

function table(rows) {
  const widest = rows[0].map((_, column) => Math.max(...rows.map((row) => width(row[column]))));
  return rows.map((row) =>
    `  ${row.map((cell, column) => pad(cell, widest[column] + 2)).join("")}`.trimEnd(),
  );
}

/** Prints where the demo is and as whom one can sign in. */
export function printWelcome(origin) {
  console.log(`\n  オフィスアワー  →  ${origin}\n`);
  if (existsSync(PEOPLE)) {
    const people = JSON.parse(readFileSync(PEOPLE, "utf8"));
    console.log("デモの人（サインイン画面でお選びください） / Demo people, to be chosen on the sign-in page");
    const rows = people.map(({ name, email, role, accountName, note }) => [
      name,
      email,
      accountName ?? ROLES[role],
      note,
    ]);
    console.log(`${table(rows).join("\n")}\n`);
  }
  console.log(`  送られるメールの確認 / what would be mailed:  ${origin}/dev/mailbox`);
  console.log("  終了 / to stop:  Ctrl-C\n");
}
