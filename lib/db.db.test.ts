import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, it } from "vitest";
import { closeDatabase, database, inTransaction, sqlFaultOf, type Transaction } from "./db";
import { isOnServer, resetDatabase } from "./testing/test-database";

beforeEach(resetDatabase);

const newClosure = (labelJa: string) => ({
  startsOn: "2026-12-29",
  endsOn: "2027-01-03",
  labelJa,
  labelEn: labelJa,
  createdAt: new Date("2026-10-01T00:00:00Z"),
});

const labels = async () => {
  const rows = await database().closure.findMany({ orderBy: { labelJa: "asc" }, select: { labelJa: true } });
  return rows.map(({ labelJa }) => labelJa);
};

const thrownBy = (work: Promise<unknown>) =>
  work.then(
    () => null,
    (error: unknown) => error,
  );

const raise = (tx: Transaction, state: string) =>
  tx.$executeRawUnsafe(`DO $$ BEGIN RAISE EXCEPTION 'provoked' USING ERRCODE = '${state}'; END $$`);

describe("a transaction", () => {
  it("keeps all it wrote and returns what the work returned", async () => {
    const answer = await inTransaction(async (tx) => {
      await tx.closure.create({ data: newClosure("a") });
      await tx.closure.create({ data: newClosure("b") });
      return tx.closure.count();
    });
    expect(answer).toBe(2);
    expect(await labels()).toEqual(["a", "b"]);
  });

  it("keeps nothing when the work throws, and passes the error on as it is, at once", async () => {
    const thrown = new Error("no");
    let attempts = 0;
    const error = await thrownBy(
      inTransaction(async (tx) => {
        attempts += 1;
        await tx.closure.create({ data: newClosure("a") });
        throw thrown;
      }),
    );
    expect(error).toBe(thrown);
    expect(attempts).toBe(1);
    expect(await labels()).toEqual([]);
  });

  it("keeps nothing when a later statement is refused, even if the work swallows the refusal", async () => {
    const error = await thrownBy(
      inTransaction(async (tx) => {
        await tx.closure.create({ data: newClosure("a") });
        await tx.closure.create({ data: { ...newClosure("b"), endsOn: "2026-12-28" } }).catch(() => null);
        await tx.closure.create({ data: newClosure("c") });
      }),
    );
    expect(sqlFaultOf(error)?.state).toBe("25P02");
    expect(await labels()).toEqual([]);
  });

  it("is READ COMMITTED, on which the guarded writes rest", async () => {
    const level = await inTransaction(
      (tx) => tx.$queryRaw<{ level: string }[]>`SELECT current_setting('transaction_isolation') AS level`,
    );
    expect(level).toEqual([{ level: "read committed" }]);
  });

  it.each(["40001", "40P01"])("is tried again when the database says %s, and then holds", async (state) => {
    let attempts = 0;
    await inTransaction(async (tx) => {
      attempts += 1;
      await tx.closure.create({ data: newClosure(`attempt ${attempts}`) });
      if (attempts < 3) await raise(tx, state);
    });
    expect(attempts).toBe(3);
    expect(await labels()).toEqual(["attempt 3"]);
  });

  it.each(["40001", "40P01"])("gives up after four attempts that end with %s", async (state) => {
    let attempts = 0;
    const error = await thrownBy(
      inTransaction(async (tx) => {
        attempts += 1;
        await tx.closure.create({ data: newClosure("a") });
        await raise(tx, state);
      }),
    );
    expect(sqlFaultOf(error)?.state).toBe(state);
    expect(attempts).toBe(4);
    expect(await labels()).toEqual([]);
  });

  it.each(["23505", "23514", "23P01", "22021", "57014", "P0001"])(
    "is not tried again after %s",
    async (state) => {
      let attempts = 0;
      const error = await thrownBy(
        inTransaction(async (tx) => {
          attempts += 1;
          await raise(tx, state);
        }),
      );
      expect(sqlFaultOf(error)?.state).toBe(state);
      expect(attempts).toBe(1);
    },
  );
});

/** Lets nobody pass before so many have come. */
function barrierOf(size: number): () => Promise<void> {
  let open = () => {};
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  let come = 0;
  return () => {
    come += 1;
    if (come >= size) open();
    return opened;
  };
}

if (isOnServer)
  describe("two transactions that wait for each other crosswise", () => {
    /** Both hold their first row before either asks for its second; says how often each was tried. */
    async function lockCrosswise(
      lock: (tx: Transaction, label: string) => Promise<unknown>,
    ): Promise<number[]> {
      await database().closure.createMany({ data: [newClosure("left"), newClosure("right")] });
      const attempts = [0, 0];
      const bothHold = barrierOf(2);
      const work = (index: number, first: string, second: string) =>
        inTransaction(async (tx) => {
          attempts[index] = (attempts[index] ?? 0) + 1;
          await lock(tx, first);
          await bothHold();
          await lock(tx, second);
        });
      await Promise.all([work(0, "left", "right"), work(1, "right", "left")]);
      return attempts.toSorted();
    }

    it("both succeed, one of them at its second attempt", async () => {
      const update = (tx: Transaction, labelJa: string) =>
        tx.closure.updateMany({ where: { labelJa }, data: { isAssumed: true } });
      expect(await lockCrosswise(update)).toEqual([1, 2]);
      expect(await database().closure.count({ where: { isAssumed: true } })).toBe(2);
    });

    it("both succeed in plain SQL too", async () => {
      const select = (tx: Transaction, labelJa: string) =>
        tx.$queryRaw`SELECT id FROM closure WHERE label_ja = ${labelJa} FOR UPDATE`;
      expect(await lockCrosswise(select)).toEqual([1, 2]);
    });
  });

if (isOnServer)
  describe("two serializable transactions that cannot both have been first", () => {
    it("end in 40001 for one of them, read as such", async () => {
      await database().closure.createMany({ data: [newClosure("left"), newClosure("right")] });
      const bothRead = barrierOf(2);
      const flip = (own: string, other: string) =>
        database().$transaction(
          async (tx) => {
            await tx.closure.count({ where: { labelJa: other, isAssumed: false } });
            await bothRead();
            await tx.closure.updateMany({ where: { labelJa: own }, data: { isAssumed: true } });
          },
          { isolationLevel: "Serializable" },
        );
      const ends = await Promise.allSettled([flip("left", "right"), flip("right", "left")]);
      const faults = ends.flatMap((end) =>
        end.status === "rejected" ? [sqlFaultOf(end.reason)?.state] : [],
      );
      expect(faults).toEqual(["40001"]);
    });
  });

describe("what the database itself said", () => {
  const at = (text: string) => new Date(`2026-10-13T${text}:00Z`);

  async function newHost(): Promise<string> {
    const user = {
      id: randomUUID(),
      name: "x",
      email: `${randomUUID()}@example.jp`,
      createdAt: at("00:00"),
      updatedAt: at("00:00"),
    };
    const { id } = await database().staffMember.create({
      data: { role: "agent", createdAt: at("00:00"), user: { create: user } },
    });
    return id;
  }

  const absence = (hostId: string) => ({
    hostId,
    startsAt: at("01:00"),
    endsAt: at("02:00"),
    label: "x",
    createdAt: at("00:00"),
  });
  const booking = (hostId: string) => ({
    hostId,
    kind: "absence" as const,
    startsAt: at("01:00"),
    endsAt: at("02:00"),
  });

  it.each([
    ["alone", (work: (tx: Transaction) => Promise<unknown>) => work(database())],
    ["in a transaction", (work: (tx: Transaction) => Promise<unknown>) => inTransaction(work)],
  ])("is read from every kind of refusal, %s", async (_, run) => {
    const hostId = await newHost();
    const faultOf = async (work: (tx: Transaction) => Promise<unknown>) =>
      sqlFaultOf(await thrownBy(run(work)));
    const account = { operatorId: "OP0000000001", name: "x", createdAt: at("00:00") };
    await database().customerAccount.create({ data: account });
    await database().hostAbsence.create({
      data: { ...absence(hostId), bookings: { create: booking(hostId) } },
    });

    expect(await faultOf((tx) => tx.customerAccount.create({ data: account }))).toEqual({
      state: "23505",
      constraint: "customer_account_operator_id_key",
    });
    expect(await faultOf((tx) => tx.customerAccount.createMany({ data: [account] }))).toMatchObject({
      state: "23505",
    });
    expect(
      await faultOf((tx) =>
        tx.hostAbsence.create({ data: { ...absence(hostId), bookings: { create: booking(hostId) } } }),
      ),
    ).toEqual({ state: "23P01", constraint: "host_booking_apart" });
    expect(
      await faultOf((tx) => tx.customerAccount.create({ data: { ...account, operatorId: "OP1" } })),
    ).toEqual({
      state: "23514",
      constraint: "customer_account_operator_id",
    });
    expect(await faultOf((tx) => tx.hostAbsence.create({ data: absence(randomUUID()) }))).toEqual({
      state: "23503",
      constraint: "host_absence_host_id_fkey",
    });
    expect(
      await faultOf((tx) =>
        tx.customerAccount.create({ data: { ...account, operatorId: "OP0000000002", name: "\u0000" } }),
      ),
    ).toMatchObject({ state: "22021" });
    expect(await faultOf((tx) => tx.$executeRaw`SELECT 1/0`)).toEqual({ state: "22012", constraint: null });
  });

  it("is nothing when the error is of another kind", async () => {
    const notFound = await thrownBy(database().closure.findUniqueOrThrow({ where: { id: randomUUID() } }));
    expect(notFound).toBeInstanceOf(Error);
    const loop: { cause?: unknown } = {};
    loop.cause = loop;
    for (const error of [
      notFound,
      new Error("23505"),
      "23505",
      23505,
      null,
      undefined,
      {},
      loop,
      { meta: null },
    ]) {
      expect(sqlFaultOf(error)).toBeNull();
    }
  });

  it("is found under wrappings", () => {
    const inner = { originalCode: "23505", originalMessage: 'violates unique constraint "some_key"' };
    const fault = { state: "23505", constraint: "some_key" };
    expect(sqlFaultOf(new Error("x", { cause: inner }))).toEqual(fault);
    expect(sqlFaultOf({ meta: { driverAdapterError: { cause: inner } } })).toEqual(fault);
    expect(sqlFaultOf({ originalCode: "40001" })).toEqual({ state: "40001", constraint: null });
  });
});

describe("the database", () => {
  it("is one for the whole process, and opens again after it was closed", async () => {
    const before = database();
    expect(database()).toBe(before);
    await before.closure.create({ data: newClosure("kept") });
    await closeDatabase();
    await closeDatabase();
    expect(database()).not.toBe(before);
    expect(await labels()).toEqual(["kept"]);
  });
});
