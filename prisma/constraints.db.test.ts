import { randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import { beforeAll, describe, expect, it } from "vitest";
import type { MemberActor, StaffActor } from "../lib/auth/actor";
import { database, type SqlFault, sqlFaultOf, type Transaction } from "../lib/db";
import { LIFE_EVENTS, REQUEST_STATUSES } from "../lib/rules/request-status";
import { resetDatabase } from "../lib/testing/test-database";
import { MIGRATIONS_FOLDER, migrationNames } from "./apply-migrations";
import { buildAccount, buildGround, buildMember, buildStaff } from "./builders";

// Each rule of the database is tried with SQL of its own, past every check of the application.

type Row = Readonly<Record<string, string | number | boolean | null>>;

const literal = (value: Row[string]) =>
  typeof value === "string" ? `'${value.replaceAll("'", "''")}'` : String(value);

let connection: Transaction = database();

async function insert(table: string, row: Row): Promise<void> {
  const names = Object.keys(row).map((name) => `"${name}"`);
  const values = Object.values(row).map(literal);
  await connection.$executeRawUnsafe(
    `INSERT INTO "${table}" (${names.join(", ")}) VALUES (${values.join(", ")})`,
  );
}

async function update(table: string, id: string, row: Row): Promise<void> {
  const changes = Object.entries(row).map(([name, value]) => `"${name}" = ${literal(value)}`);
  await connection.$executeRawUnsafe(
    `UPDATE "${table}" SET ${changes.join(", ")} WHERE "id" = ${literal(id)}`,
  );
}

class TakenBack extends Error {}

/** What the database says to `work`, whose rows are taken back whatever it says. */
async function faultOf(work: () => Promise<void>): Promise<SqlFault | null> {
  const outside = connection;
  const trial = database().$transaction(async (tx) => {
    connection = tx;
    await work();
    throw new TakenBack();
  });
  const error = await trial.catch((thrown: unknown) => thrown);
  connection = outside;
  if (error instanceof TakenBack) return null;
  return sqlFaultOf(error) ?? { state: "not from the database", constraint: String(error) };
}

let account = "";
let otherAccount = "";
let member: MemberActor;
let otherMember: MemberActor;
let host: StaffActor;
let otherHost: StaffActor;
let request = "";

beforeAll(async () => {
  await resetDatabase();
  await buildGround();
  account = await buildAccount({ operatorId: "OP0000000001" });
  otherAccount = await buildAccount({ operatorId: "OP0000000002" });
  member = await buildMember({ accountId: account });
  otherMember = await buildMember({ accountId: otherAccount });
  host = await buildStaff();
  otherHost = await buildStaff();
  request = await newRequest();
});

const TEN = "2026-10-13T01:00:00Z";
const QUARTER_TO_ELEVEN = "2026-10-13T01:45:00Z";
const HALF_PAST_ELEVEN = "2026-10-13T02:30:00Z";
const WRITTEN = "2026-10-01T00:00:00Z";

const MEETING: Row = {
  meeting_starts_at: TEN,
  meeting_ends_at: QUARTER_TO_ELEVEN,
  get host_id() {
    return host.staffId;
  },
  confirmed_at: WRITTEN,
};

async function newRequest(fields: Row = {}): Promise<string> {
  const id = randomUUID();
  await insert("meeting_request", {
    id,
    account_id: account,
    requester_id: member.memberId,
    request_key: randomUUID(),
    policy_version: 1,
    submitted_at: WRITTEN,
    updated_at: WRITTEN,
    tool: "google_meet",
    is_own_tool: false,
    topic_kind: "unsure",
    topic: "相談内容",
    ...fields,
  });
  return id;
}

const addRequest = async (fields: Row) => void (await newRequest(fields));

function addBooking(fields: Row): Promise<void> {
  return insert("host_booking", {
    id: randomUUID(),
    host_id: host.staffId,
    kind: "held",
    starts_at: TEN,
    ends_at: QUARTER_TO_ELEVEN,
    request_id: request,
    ...fields,
  });
}

async function newAbsence(fields: Row = {}): Promise<string> {
  const id = randomUUID();
  await insert("host_absence", {
    id,
    host_id: host.staffId,
    starts_at: TEN,
    ends_at: HALF_PAST_ELEVEN,
    label: "休暇",
    created_at: WRITTEN,
    ...fields,
  });
  return id;
}

function addCandidate(fields: Row): Promise<void> {
  return insert("candidate_slot", {
    id: randomUUID(),
    request_id: request,
    rank: 1,
    starts_at: TEN,
    ends_at: QUARTER_TO_ELEVEN,
    offered_at: WRITTEN,
    ...fields,
  });
}

function addAlternate(fields: Row): Promise<void> {
  return insert("alternate_slot", {
    id: randomUUID(),
    request_id: request,
    rank: 1,
    starts_at: TEN,
    ends_at: QUARTER_TO_ELEVEN,
    host_id: host.staffId,
    proposed_at: WRITTEN,
    ...fields,
  });
}

function addClaim(fields: Row): Promise<void> {
  return insert("monthly_claim", {
    account_id: account,
    month: "2026-10",
    request_id: request,
    claimed_at: WRITTEN,
    ...fields,
  });
}

function addHours(fields: Row): Promise<void> {
  return insert("host_working_hours", {
    id: randomUUID(),
    host_id: host.staffId,
    weekday: 6,
    start_minute: 0,
    end_minute: 1440,
    ...fields,
  });
}

function addAccount(fields: Row): Promise<void> {
  return insert("customer_account", {
    id: randomUUID(),
    operator_id: "OP0000000009",
    name: "試験",
    created_at: WRITTEN,
    ...fields,
  });
}

function addClosure(startsOn: string, endsOn: string): Promise<void> {
  return insert("closure", {
    id: randomUUID(),
    starts_on: startsOn,
    ends_on: endsOn,
    label_ja: "休業",
    label_en: "Closed",
    created_at: WRITTEN,
  });
}

function addMail(fields: Row): Promise<void> {
  return insert("mail_outbox", {
    id: randomUUID(),
    dedupe_key: randomUUID(),
    kind: "request_received",
    recipient_id: "x",
    to_address: "x@example.jp",
    to_name: "x",
    language: "ja",
    subject: "x",
    body_text: "x",
    body_html: "x",
    message_id: randomUUID(),
    created_at: WRITTEN,
    next_attempt_at: WRITTEN,
    ...fields,
  });
}

function addDraft(fields: Row): Promise<void> {
  return insert("draft", {
    id: randomUUID(),
    account_id: account,
    user_id: member.userId,
    kind: "apply",
    request_key: randomUUID(),
    data: "{}",
    saved_at: WRITTEN,
    expires_at: WRITTEN,
    ...fields,
  });
}

function addHistory(fields: Row): Promise<void> {
  return insert("history_entry", {
    id: randomUUID(),
    request_id: request,
    version: 1,
    at: WRITTEN,
    event: "submit",
    to_status: "requested",
    actor_kind: "member",
    actor_name: "x",
    command_hash: "x",
    changes: "{}",
    policy_version: 1,
    ...fields,
  });
}

type Trial = readonly [what: string, work: () => Promise<void>];
type Rule = {
  readonly state: string;
  readonly refused: readonly Trial[];
  readonly allowed: readonly Trial[];
};

const CHECK = "23514";
const UNIQUE = "23505";
const EXCLUSION = "23P01";
const FOREIGN_KEY = "23503";

/** A period that must not be empty or turned round. */
function period(add: (fields: Row) => Promise<void>): Rule {
  return {
    state: CHECK,
    refused: [
      ["empty", () => add({ ends_at: TEN })],
      ["turned round", () => add({ ends_at: "2026-10-13T00:59:59.999Z" })],
    ],
    allowed: [["of one millisecond", () => add({ ends_at: "2026-10-13T01:00:00.001Z" })]],
  };
}

/** The rules written by hand at the end of the migration, by the name of their constraint. */
const RULES: Record<string, Rule> = {
  host_booking_apart: {
    state: EXCLUSION,
    refused: [
      ["the same period twice", () => addBooking({}).then(() => addBooking({}))],
      [
        "periods that share a millisecond",
        () =>
          addBooking({}).then(() =>
            addBooking({ starts_at: "2026-10-13T01:44:59.999Z", ends_at: HALF_PAST_ELEVEN }),
          ),
      ],
      [
        "a meeting within an absence",
        async () => {
          const absence_id = await newAbsence();
          await addBooking({ kind: "absence", absence_id, request_id: null, ends_at: HALF_PAST_ELEVEN });
          await addBooking({ kind: "meeting" });
        },
      ],
      [
        "a booking moved onto another",
        async () => {
          const id = randomUUID();
          await addBooking({});
          await addBooking({ id, starts_at: QUARTER_TO_ELEVEN, ends_at: HALF_PAST_ELEVEN });
          await update("host_booking", id, { starts_at: TEN });
        },
      ],
      [
        "a booking given to a host who is taken",
        async () => {
          const id = randomUUID();
          await addBooking({});
          await addBooking({ id, host_id: otherHost.staffId });
          await update("host_booking", id, { host_id: host.staffId });
        },
      ],
    ],
    allowed: [
      [
        "periods that touch",
        () =>
          addBooking({}).then(() => addBooking({ starts_at: QUARTER_TO_ELEVEN, ends_at: HALF_PAST_ELEVEN })),
      ],
      [
        "the same period of another host",
        () => addBooking({}).then(() => addBooking({ host_id: otherHost.staffId })),
      ],
      [
        "a period that is free again",
        async () => {
          await addBooking({});
          await connection.$executeRaw`DELETE FROM host_booking`;
          await addBooking({});
        },
      ],
    ],
  },
  host_booking_period: period(addBooking),
  host_absence_period: period(async (fields) => void (await newAbsence(fields))),
  candidate_slot_period: period(addCandidate),
  alternate_slot_period: period(addAlternate),
  host_working_hours_period: {
    state: CHECK,
    refused: [
      ["a day before Sunday", () => addHours({ weekday: -1 })],
      ["an eighth day", () => addHours({ weekday: 7 })],
      ["hours before midnight", () => addHours({ start_minute: -1 })],
      ["hours beyond midnight", () => addHours({ end_minute: 1441 })],
      ["no hours", () => addHours({ start_minute: 600, end_minute: 600 })],
      ["hours turned round", () => addHours({ start_minute: 600, end_minute: 599 })],
    ],
    allowed: [
      ["a whole day", () => addHours({})],
      ["a Sunday", () => addHours({ weekday: 0 })],
      ["one minute", () => addHours({ start_minute: 600, end_minute: 601 })],
    ],
  },
  host_booking_subject: {
    state: CHECK,
    refused: [
      ["a meeting of no request", () => addBooking({ kind: "meeting", request_id: null })],
      ["a held slot of no request", () => addBooking({ request_id: null })],
      ["an absence of nothing", () => addBooking({ kind: "absence", request_id: null })],
      ["an absence of a request", () => addBooking({ kind: "absence" })],
      ["an absence of both", async () => addBooking({ kind: "absence", absence_id: await newAbsence() })],
      ["a meeting of both", async () => addBooking({ kind: "meeting", absence_id: await newAbsence() })],
    ],
    allowed: [
      ["a meeting of a request", () => addBooking({ kind: "meeting" })],
      ["a held slot of a request", () => addBooking({})],
      [
        "an absence of its record",
        async () => addBooking({ kind: "absence", absence_id: await newAbsence(), request_id: null }),
      ],
    ],
  },
  host_booking_one_meeting: {
    state: UNIQUE,
    refused: [
      [
        "two meetings of one request",
        async () => {
          await addBooking({ kind: "meeting" });
          await addBooking({ kind: "meeting", host_id: otherHost.staffId });
        },
      ],
    ],
    allowed: [
      [
        "a meeting and a held slot of one request",
        async () => {
          await addBooking({ kind: "meeting" });
          await addBooking({ host_id: otherHost.staffId });
        },
      ],
      [
        "meetings of two requests",
        async () => {
          await addBooking({ kind: "meeting" });
          await addBooking({ kind: "meeting", host_id: otherHost.staffId, request_id: await newRequest() });
        },
      ],
    ],
  },
  candidate_slot_rank: {
    state: CHECK,
    refused: [
      ["rank 0", () => addCandidate({ rank: 0 })],
      ["rank 3", () => addCandidate({ rank: 3 })],
    ],
    allowed: [
      ["rank 1", () => addCandidate({ rank: 1 })],
      ["rank 2", () => addCandidate({ rank: 2 })],
    ],
  },
  alternate_slot_rank: {
    state: CHECK,
    refused: [
      ["rank 0", () => addAlternate({ rank: 0 })],
      ["rank 4", () => addAlternate({ rank: 4 })],
    ],
    allowed: [
      ["rank 1", () => addAlternate({ rank: 1 })],
      ["rank 3", () => addAlternate({ rank: 3 })],
    ],
  },
  candidate_slot_live_rank: {
    state: UNIQUE,
    refused: [
      [
        "two live first choices",
        () => addCandidate({}).then(() => addCandidate({ starts_at: "2026-10-13T01:15:00Z" })),
      ],
    ],
    allowed: [
      [
        "a first choice after one that ended",
        () => addCandidate({ ended_at: WRITTEN }).then(() => addCandidate({})),
      ],
      [
        "first choices of two requests",
        async () => addCandidate({}).then(async () => addCandidate({ request_id: await newRequest() })),
      ],
    ],
  },
  alternate_slot_live_rank: {
    state: UNIQUE,
    refused: [["two live first alternates", () => addAlternate({}).then(() => addAlternate({}))]],
    allowed: [
      [
        "a first alternate after one that ended",
        () => addAlternate({ ended_at: WRITTEN }).then(() => addAlternate({})),
      ],
      ["a second alternate", () => addAlternate({}).then(() => addAlternate({ rank: 2 }))],
    ],
  },
  candidate_slot_live_different: {
    state: UNIQUE,
    refused: [
      ["the same slot as both choices", () => addCandidate({}).then(() => addCandidate({ rank: 2 }))],
    ],
    allowed: [
      [
        "another length from the same start",
        () => addCandidate({}).then(() => addCandidate({ rank: 2, ends_at: "2026-10-13T01:30:00Z" })),
      ],
      ["a slot that ended", () => addCandidate({ ended_at: WRITTEN }).then(() => addCandidate({ rank: 2 }))],
      [
        "the same slot of another request",
        async () =>
          addCandidate({}).then(async () => addCandidate({ rank: 2, request_id: await newRequest() })),
      ],
    ],
  },
  customer_account_operator_id: {
    state: CHECK,
    refused: [
      "OP123456789",
      "OP12345678901",
      "op1234567890",
      "1234567890",
      "OP12345678 0",
      "OP1234567890\n",
      "",
    ].map((operator_id): Trial => [JSON.stringify(operator_id), () => addAccount({ operator_id })]),
    allowed: [["OP and ten digits", () => addAccount({ operator_id: "OP1234567890" })]],
  },
  customer_account_upcoming_plan: {
    state: CHECK,
    refused: [
      ["a plan to come without its month", () => addAccount({ upcoming_plan: "basic" })],
      ["a month without the plan to come", () => addAccount({ upcoming_plan_from: "2026-12" })],
      ...["2026-13", "2026-00", "2026-1", "26-12", "2026-12-01", ""].map(
        (month): Trial => [
          `a plan from ${JSON.stringify(month)}`,
          () => addAccount({ upcoming_plan: "basic", upcoming_plan_from: month }),
        ],
      ),
    ],
    allowed: [
      ["neither", () => addAccount({})],
      ["both", () => addAccount({ upcoming_plan: "basic", upcoming_plan_from: "2026-12" })],
    ],
  },
  monthly_claim_month: {
    state: CHECK,
    refused: ["2026-13", "2026-00", "2026-1", "2026/10", "2026-10-13", "202610", ""].map(
      (month): Trial => [JSON.stringify(month), () => addClaim({ month })],
    ),
    allowed: ["2026-01", "2026-12"].map((month): Trial => [month, () => addClaim({ month })]),
  },
  closure_range: {
    state: CHECK,
    refused: [
      ["turned round", () => addClosure("2026-12-30", "2026-12-29")],
      ["a start that is no date", () => addClosure("2026-12", "2026-12-30")],
      ["an end that is no date", () => addClosure("2026-12-29", "2027-1-3")],
      ["a date with its hour", () => addClosure("2026-12-29", "2026-12-29T00:00")],
    ],
    allowed: [
      ["one day", () => addClosure("2026-12-29", "2026-12-29")],
      ["over the year's end", () => addClosure("2026-12-29", "2027-01-03")],
    ],
  },
  meeting_request_meeting: {
    state: CHECK,
    refused: [
      ...["meeting_starts_at", "meeting_ends_at", "host_id", "confirmed_at"].map(
        (name): Trial => [
          `a meeting without ${name}`,
          () => addRequest({ status: "needs_info", ...MEETING, [name]: null }),
        ],
      ),
      ["a host without a meeting", () => addRequest({ host_id: host.staffId })],
      ["an empty meeting", () => addRequest({ status: "confirmed", ...MEETING, meeting_ends_at: TEN })],
      [
        "a meeting turned round",
        () => addRequest({ status: "confirmed", ...MEETING, meeting_ends_at: "2026-10-13T00:45:00Z" }),
      ],
    ],
    allowed: [
      ["no meeting", () => addRequest({ status: "needs_info" })],
      ["a whole meeting", () => addRequest({ status: "needs_info", ...MEETING })],
    ],
  },
  meeting_request_confirmed: {
    state: CHECK,
    refused: [
      ["confirmed without a meeting", () => addRequest({ status: "confirmed" })],
      ["change_requested without a meeting", () => addRequest({ status: "change_requested" })],
      ...["completed", "no_show", "cancelled"].map(
        (status): Trial => [`${status} without a meeting`, () => addRequest({ status, ended_at: WRITTEN })],
      ),
    ],
    allowed: [
      ["confirmed", () => addRequest({ status: "confirmed", ...MEETING })],
      ["change_requested", () => addRequest({ status: "change_requested", ...MEETING })],
      ...["completed", "no_show", "cancelled"].map(
        (status): Trial => [status, () => addRequest({ status, ended_at: WRITTEN, ...MEETING })],
      ),
      ["alternates_proposed without one", () => addRequest({ status: "alternates_proposed" })],
    ],
  },
  meeting_request_unconfirmed: {
    state: CHECK,
    refused: [
      ["requested with a meeting", () => addRequest({ ...MEETING })],
      ...["declined", "withdrawn", "expired"].map(
        (status): Trial => [
          `${status} with a meeting`,
          () => addRequest({ status, ended_at: WRITTEN, ...MEETING }),
        ],
      ),
    ],
    allowed: [
      ["requested", () => addRequest({})],
      ...["declined", "withdrawn", "expired"].map(
        (status): Trial => [status, () => addRequest({ status, ended_at: WRITTEN })],
      ),
      ["alternates_proposed with one", () => addRequest({ status: "alternates_proposed", ...MEETING })],
    ],
  },
  meeting_request_ended: {
    state: CHECK,
    refused: [
      ...["declined", "withdrawn", "expired"].map(
        (status): Trial => [`${status} without its end`, () => addRequest({ status })],
      ),
      ...["completed", "no_show", "cancelled"].map(
        (status): Trial => [`${status} without its end`, () => addRequest({ status, ...MEETING })],
      ),
      ...["requested", "needs_info", "alternates_proposed"].map(
        (status): Trial => [`${status} with an end`, () => addRequest({ status, ended_at: WRITTEN })],
      ),
      ...["confirmed", "change_requested"].map(
        (status): Trial => [
          `${status} with an end`,
          () => addRequest({ status, ended_at: WRITTEN, ...MEETING }),
        ],
      ),
    ],
    allowed: [
      ["an end", () => addRequest({ status: "withdrawn", ended_at: WRITTEN })],
      ["no end while it lives", () => addRequest({ status: "needs_info" })],
    ],
  },
  meeting_request_version: {
    state: CHECK,
    refused: [
      ["version 0", () => addRequest({ version: 0 })],
      ["a negative calendar sequence", () => addRequest({ invite_sequence: -1 })],
    ],
    allowed: [["version 1 with sequence 0", () => addRequest({ version: 1, invite_sequence: 0 })]],
  },
  meeting_request_url: {
    state: CHECK,
    refused: ["meeting_url", "offered_url"].flatMap((name) =>
      [
        "http://example.com/x",
        "javascript:alert(1)",
        "data:text/html,x",
        "",
        " https://example.com",
        "HTTPS://EXAMPLE.COM",
      ].map((url): Trial => [`${name} ${JSON.stringify(url)}`, () => addRequest({ [name]: url })]),
    ),
    allowed: ["meeting_url", "offered_url"].map(
      (name): Trial => [name, () => addRequest({ [name]: "https://example.com/x" })],
    ),
  },
  meeting_request_account_id_key: {
    state: UNIQUE,
    refused: [],
    allowed: [["two requests of one account", () => addRequest({})]],
  },
  member_account_id_id_key: {
    state: UNIQUE,
    refused: [],
    allowed: [
      [
        "two members of one account",
        () =>
          insert("member", {
            id: randomUUID(),
            account_id: account,
            user_id: otherMember.userId,
            created_at: WRITTEN,
          }),
      ],
    ],
  },
  meeting_request_requester_account: {
    state: FOREIGN_KEY,
    refused: [
      ["a requester of another account", () => addRequest({ requester_id: otherMember.memberId })],
      [
        "a request moved to another account",
        () => update("meeting_request", request, { account_id: otherAccount }),
      ],
    ],
    allowed: [
      [
        "a request of the other account's own member",
        () => addRequest({ account_id: otherAccount, requester_id: otherMember.memberId }),
      ],
    ],
  },
  monthly_claim_request_account: {
    state: FOREIGN_KEY,
    refused: [["a claim on another account's month", () => addClaim({ account_id: otherAccount })]],
    allowed: [
      [
        "a claim on the account's own month",
        async () => {
          const own = await newRequest({ account_id: otherAccount, requester_id: otherMember.memberId });
          await addClaim({ account_id: otherAccount, request_id: own });
        },
      ],
    ],
  },
  draft_one_each: {
    state: UNIQUE,
    refused: [
      ["two drafts for a request to come", () => addDraft({}).then(() => addDraft({}))],
      [
        "two drafts for a change of one request",
        () =>
          addDraft({ kind: "change", request_id: request }).then(() =>
            addDraft({ kind: "change", request_id: request }),
          ),
      ],
    ],
    allowed: [
      [
        "a draft of each kind",
        async () => {
          await addDraft({});
          await addDraft({ kind: "change", request_id: request });
          await addDraft({ kind: "offer", request_id: request });
        },
      ],
      [
        "drafts for changes of two requests",
        async () => {
          await addDraft({ kind: "change", request_id: request });
          await addDraft({ kind: "change", request_id: await newRequest() });
        },
      ],
      ["drafts of two people", () => addDraft({}).then(() => addDraft({ user_id: otherMember.userId }))],
      ["drafts in two accounts", () => addDraft({}).then(() => addDraft({ account_id: otherAccount }))],
    ],
  },
  deployment_mark_one: {
    state: CHECK,
    refused: [
      ["a second mark", () => insert("deployment_mark", { id: 2, mode: "production" })],
      ["a mark of another mode", () => insert("deployment_mark", { id: 1, mode: "test" })],
    ],
    allowed: ["evaluation", "production"].map(
      (mode): Trial => [`the mark ${mode}`, () => insert("deployment_mark", { id: 1, mode })],
    ),
  },
  service_notice_one: {
    state: CHECK,
    refused: [["a second notice", () => insert("service_notice", { id: 2 })]],
    allowed: [],
  },
  mail_outbox_calendar: {
    state: CHECK,
    refused: [
      ["a calendar file without its method", () => addMail({ calendar: "BEGIN:VCALENDAR" })],
      ["a method without its file", () => addMail({ calendar_method: "REQUEST" })],
      ["another method", () => addMail({ calendar: "BEGIN:VCALENDAR", calendar_method: "PUBLISH" })],
    ],
    allowed: [
      ["a mail without a calendar file", () => addMail({})],
      ...["REQUEST", "CANCEL"].map(
        (calendar_method): Trial => [
          calendar_method,
          () => addMail({ calendar: "BEGIN:VCALENDAR", calendar_method }),
        ],
      ),
    ],
  },
};

/** Keys that the schema itself states and that rules rest on. */
const KEYS: Record<string, Rule> = {
  monthly_claim_pkey: {
    state: UNIQUE,
    refused: [
      [
        "one month for two requests of an account",
        async () => addClaim({}).then(async () => addClaim({ request_id: await newRequest() })),
      ],
      ["one month twice for one request", () => addClaim({}).then(() => addClaim({}))],
    ],
    allowed: [
      ["two months for one request", () => addClaim({}).then(() => addClaim({ month: "2026-11" }))],
      [
        "one month for two accounts",
        async () => {
          await addClaim({});
          const other = await newRequest({ account_id: otherAccount, requester_id: otherMember.memberId });
          await addClaim({ account_id: otherAccount, request_id: other });
        },
      ],
    ],
  },
  meeting_request_account_id_request_key_key: {
    state: UNIQUE,
    refused: [
      [
        "one key for two requests of an account",
        async () => {
          const request_key = randomUUID();
          await addRequest({ request_key });
          await addRequest({ request_key });
        },
      ],
    ],
    allowed: [
      [
        "one key in two accounts",
        async () => {
          const request_key = randomUUID();
          await addRequest({ request_key });
          await addRequest({ request_key, account_id: otherAccount, requester_id: otherMember.memberId });
        },
      ],
    ],
  },
  meeting_request_number_key: {
    state: UNIQUE,
    refused: [
      [
        "one number for two requests",
        () => addRequest({ number: 5000 }).then(() => addRequest({ number: 5000 })),
      ],
    ],
    allowed: [["the next number", () => addRequest({}).then(() => addRequest({}))]],
  },
  history_entry_request_id_version_key: {
    state: UNIQUE,
    refused: [["one version written twice", () => addHistory({}).then(() => addHistory({}))]],
    allowed: [
      ["the next version", () => addHistory({}).then(() => addHistory({ version: 2 }))],
      [
        "the same version of another request",
        async () => addHistory({}).then(async () => addHistory({ request_id: await newRequest() })),
      ],
    ],
  },
  mail_outbox_dedupe_key_key: {
    state: UNIQUE,
    refused: [
      ["one mail queued twice", () => addMail({ dedupe_key: "a" }).then(() => addMail({ dedupe_key: "a" }))],
    ],
    allowed: [["two mails", () => addMail({ dedupe_key: "a" }).then(() => addMail({ dedupe_key: "b" }))]],
  },
  customer_account_operator_id_key: {
    state: UNIQUE,
    refused: [["one operator id twice", () => addAccount({ operator_id: "OP0000000001" })]],
    allowed: [["another operator id", () => addAccount({})]],
  },
  member_account_id_user_id_key: {
    state: UNIQUE,
    refused: [
      [
        "one person twice in an account",
        () =>
          insert("member", {
            id: randomUUID(),
            account_id: account,
            user_id: member.userId,
            created_at: WRITTEN,
          }),
      ],
    ],
    allowed: [
      [
        "one person in two accounts",
        () =>
          insert("member", {
            id: randomUUID(),
            account_id: otherAccount,
            user_id: member.userId,
            created_at: WRITTEN,
          }),
      ],
    ],
  },
};

describe.each(Object.entries({ ...RULES, ...KEYS }))("%s", (constraint, { state, refused, allowed }) => {
  it.each(refused)("refuses %s", async (_, work) => {
    expect(await faultOf(work)).toEqual({ state, constraint });
  });

  it.each(allowed)("allows %s", async (_, work) => {
    expect(await faultOf(work)).toBeNull();
  });
});

describe("the rules written by hand", () => {
  // What the schema states comes first; the rest is ours.
  const ours = migrationNames()
    .map((name) => readFileSync(`${MIGRATIONS_FOLDER}/${name}/migration.sql`, "utf8"))
    .map((sql) => sql.slice(sql.indexOf("-- What the schema language cannot say")))
    .join("\n");
  const named = [...ours.matchAll(/(?:ADD CONSTRAINT|CREATE UNIQUE INDEX) "(\w+)"/g)].map(
    (match) => match[1],
  );

  it("are each tried here", () => {
    expect(named.length).toBeGreaterThan(25);
    expect(named.toSorted()).toEqual(Object.keys(RULES).sort());
  });

  it("are in force in the database, every one", async () => {
    const rows = await database().$queryRaw<{ name: string }[]>`
      SELECT conname::text AS name FROM pg_constraint WHERE convalidated
      UNION SELECT indexrelid::regclass::text FROM pg_index WHERE indisunique AND indisvalid`;
    const inForce = rows.map(({ name }) => name);
    expect([...Object.keys(RULES), ...Object.keys(KEYS)].filter((name) => !inForce.includes(name))).toEqual(
      [],
    );
  });

  it("leave no host out: a booking without one is impossible", async () => {
    expect(await faultOf(() => addBooking({ host_id: null }))).toMatchObject({ state: "23502" });
  });

  it("give requests numbers of four digits from the start", async () => {
    const first = await database().meetingRequest.findFirst({
      where: { id: request },
      select: { number: true },
    });
    expect(first).toEqual({ number: 1001 });
  });
});

describe("the statuses and events of the database", () => {
  const valuesOf = async (name: string) => {
    const rows = await database().$queryRaw<{ value: string }[]>`
      SELECT enumlabel::text AS value FROM pg_enum JOIN pg_type ON pg_type.oid = enumtypid
      WHERE typname = ${name} ORDER BY enumsortorder`;
    return rows.map(({ value }) => value);
  };

  it("are those of the table", async () => {
    expect(await valuesOf("RequestStatus")).toEqual([...REQUEST_STATUSES]);
    expect(await valuesOf("RequestEvent")).toEqual(["submit", ...LIFE_EVENTS]);
  });
});

describe("instants", () => {
  it("are spoken of in UTC by every session", async () => {
    const rows = await database().$queryRaw<{ zone: string }[]>`SELECT current_setting('TimeZone') AS zone`;
    expect(rows).toEqual([{ zone: "UTC" }]);
    const inside = await database().$transaction(
      (tx) => tx.$queryRaw<{ zone: string }[]>`SELECT current_setting('TimeZone') AS zone`,
    );
    expect(inside).toEqual([{ zone: "UTC" }]);
  });

  // A machine's zone must not enter, least of all in the hours its clocks are changed.
  describe.each(["UTC", "Asia/Tokyo", "America/Los_Angeles", "Pacific/Auckland"])(
    "on a machine in %s",
    (zone) => {
      it.each([
        "2026-10-13T01:00:00.000Z",
        "2026-10-12T14:59:59.999Z",
        "2026-10-12T15:00:00.000Z",
        "2026-12-31T23:59:59.999Z",
        "2026-03-08T10:30:00.001Z",
        "2026-11-01T09:30:00.000Z",
        "2026-04-04T14:30:00.000Z",
        "2000-01-01T00:00:00.000Z",
        "2099-12-31T15:00:00.000Z",
      ])("come back to the millisecond: %s", async (text) => {
        const before = process.env.TZ;
        process.env.TZ = zone;
        try {
          const instant = new Date(text);
          await database().candidateSlot.create({
            data: {
              requestId: request,
              rank: 1,
              startsAt: instant,
              endsAt: new Date(instant.getTime() + 1),
              offeredAt: instant,
            },
          });
          const stored = await database().$queryRaw<{ text: string; read: Date }[]>`
          SELECT to_char(starts_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS text, starts_at AS read
          FROM candidate_slot WHERE starts_at = ${instant}::timestamptz`;
          expect(stored).toEqual([{ text, read: instant }]);
          const read = await database().candidateSlot.findFirst({
            where: { startsAt: { gte: instant, lt: new Date(instant.getTime() + 1) } },
          });
          expect(read).toMatchObject({ startsAt: instant, endsAt: new Date(instant.getTime() + 1) });
        } finally {
          await database().candidateSlot.deleteMany();
          if (before === undefined) delete process.env.TZ;
          else process.env.TZ = before;
        }
      });
    },
  );
});
