import { expect, it } from "vitest";
import { buildStaff } from "../../prisma/builders";
import { database } from "../db";
import { NOW, setScene } from "../testing/scene";
import { saveWording } from "./save-wording";

it("of many who reword one mail at once, one does, and the others are told who", async () => {
  await setScene();
  const admins = await Promise.all(
    [1, 2, 3, 4, 5, 6].map((rank) => buildStaff({ name: `管理 ${rank}`, role: "admin" })),
  );
  const results = await Promise.all(
    admins.map((actor) =>
      saveWording({
        actor,
        name: "customer.submit",
        language: "ja",
        form: { opening: `${actor.name} の文面`, closing: `${actor.name} より` },
        seen: { opening: "", closing: "" },
        now: NOW,
      }),
    ),
  );
  const rows = await database().noticeWording.findMany();
  expect(rows).toHaveLength(2);
  const winner = rows[0]?.staffName;
  for (const { text, staffName } of rows)
    expect([staffName, text.startsWith(`${winner} `)]).toEqual([winner, true]);
  expect(results.filter(({ outcome }) => outcome === "ok")).toHaveLength(1);
  const refusals = results.flatMap((result) => (result.outcome === "refused" ? result.refusals : []));
  expect(refusals).toEqual(
    admins.slice(1).map(() => ({ code: "stale", params: { name: winner, at: NOW.toISOString() } })),
  );
});
