-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateEnum
CREATE TYPE "SupportPlan" AS ENUM ('basic', 'priority', 'enterprise');

-- CreateEnum
CREATE TYPE "StaffRole" AS ENUM ('agent', 'admin');

-- CreateEnum
CREATE TYPE "RequestStatus" AS ENUM ('requested', 'needs_info', 'alternates_proposed', 'confirmed', 'change_requested', 'completed', 'no_show', 'declined', 'withdrawn', 'cancelled', 'expired');

-- CreateEnum
CREATE TYPE "RequestEvent" AS ENUM ('submit', 'ask_info', 'answer_info', 'confirm', 'propose_alternates', 'retract_alternates', 'accept_alternate', 'offer_other_slots', 'decline', 'withdraw', 'request_change', 'refuse_change', 'withdraw_change', 'set_meeting_url', 'cancel', 'complete', 'mark_no_show', 'expire');

-- CreateEnum
CREATE TYPE "ActorKind" AS ENUM ('member', 'staff', 'system');

-- CreateEnum
CREATE TYPE "HostBookingKind" AS ENUM ('meeting', 'held', 'absence');

-- CreateEnum
CREATE TYPE "MessageKind" AS ENUM ('question', 'answer', 'proposal', 'confirmation', 'decline', 'refusal', 'cancellation', 'withdrawal', 'change', 'offer', 'completion', 'override', 'on_behalf');

-- CreateEnum
CREATE TYPE "OutboxState" AS ENUM ('pending', 'sending', 'sent', 'skipped', 'dead');

-- CreateEnum
CREATE TYPE "DraftKind" AS ENUM ('apply', 'change', 'offer');

-- CreateTable
CREATE TABLE "deployment_mark" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "mode" TEXT NOT NULL,
    "seeding" TEXT NOT NULL DEFAULT 'none',

    CONSTRAINT "deployment_mark_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "user" (
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "email_verified" BOOLEAN NOT NULL DEFAULT false,
    "image" TEXT,
    "language" TEXT NOT NULL DEFAULT 'ja',
    "time_zone" TEXT NOT NULL DEFAULT 'Asia/Tokyo',
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "user_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "session" (
    "id" TEXT NOT NULL,
    "user_id" TEXT NOT NULL,
    "token" TEXT NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "ip_address" TEXT,
    "user_agent" TEXT,
    "current_account_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "account" (
    "id" TEXT NOT NULL,
    "account_id" TEXT NOT NULL,
    "provider_id" TEXT NOT NULL,
    "user_id" TEXT NOT NULL,
    "access_token" TEXT,
    "refresh_token" TEXT,
    "id_token" TEXT,
    "access_token_expires_at" TIMESTAMPTZ(3),
    "refresh_token_expires_at" TIMESTAMPTZ(3),
    "scope" TEXT,
    "password" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "account_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "verification" (
    "id" TEXT NOT NULL,
    "identifier" TEXT NOT NULL,
    "value" TEXT NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "verification_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "rate_limit" (
    "id" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "count" INTEGER NOT NULL,
    "last_request" BIGINT NOT NULL,

    CONSTRAINT "rate_limit_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "customer_account" (
    "id" UUID NOT NULL,
    "operator_id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "plan" "SupportPlan",
    "upcoming_plan" "SupportPlan",
    "upcoming_plan_from" TEXT,
    "blocked_at" TIMESTAMPTZ(3),
    "blocked_reason" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "customer_account_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "member" (
    "id" UUID NOT NULL,
    "account_id" UUID NOT NULL,
    "user_id" TEXT NOT NULL,
    "is_notified" BOOLEAN NOT NULL DEFAULT false,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "removed_at" TIMESTAMPTZ(3),

    CONSTRAINT "member_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "staff_member" (
    "id" UUID NOT NULL,
    "user_id" TEXT NOT NULL,
    "role" "StaffRole" NOT NULL,
    "is_host" BOOLEAN NOT NULL DEFAULT false,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "disabled_at" TIMESTAMPTZ(3),

    CONSTRAINT "staff_member_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "host_working_hours" (
    "id" UUID NOT NULL,
    "host_id" UUID NOT NULL,
    "weekday" INTEGER NOT NULL,
    "start_minute" INTEGER NOT NULL,
    "end_minute" INTEGER NOT NULL,

    CONSTRAINT "host_working_hours_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "host_absence" (
    "id" UUID NOT NULL,
    "host_id" UUID NOT NULL,
    "starts_at" TIMESTAMPTZ(3) NOT NULL,
    "ends_at" TIMESTAMPTZ(3) NOT NULL,
    "label" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "host_absence_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "policy_version" (
    "version" INTEGER NOT NULL,
    "effective_from" TIMESTAMPTZ(3) NOT NULL,
    "settings" JSONB NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "policy_version_pkey" PRIMARY KEY ("version")
);

-- CreateTable
CREATE TABLE "closure" (
    "id" UUID NOT NULL,
    "starts_on" TEXT NOT NULL,
    "ends_on" TEXT NOT NULL,
    "label_ja" TEXT NOT NULL,
    "label_en" TEXT NOT NULL,
    "is_assumed" BOOLEAN NOT NULL DEFAULT false,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "closure_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "service_notice" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "is_paused" BOOLEAN NOT NULL DEFAULT false,
    "message_ja" TEXT NOT NULL DEFAULT '',
    "message_en" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "service_notice_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "meeting_request" (
    "id" UUID NOT NULL,
    "number" SERIAL NOT NULL,
    "account_id" UUID NOT NULL,
    "requester_id" UUID NOT NULL,
    "request_key" UUID NOT NULL,
    "status" "RequestStatus" NOT NULL DEFAULT 'requested',
    "version" INTEGER NOT NULL DEFAULT 1,
    "policy_version" INTEGER NOT NULL,
    "assignee_id" UUID,
    "on_behalf_reason" TEXT,
    "submitted_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,
    "ended_at" TIMESTAMPTZ(3),
    "staff_due_at" TIMESTAMPTZ(3),
    "customer_due_at" TIMESTAMPTZ(3),
    "tool" TEXT NOT NULL,
    "is_own_tool" BOOLEAN NOT NULL,
    "is_url_later" BOOLEAN NOT NULL DEFAULT false,
    "offered_url" TEXT,
    "is_url_flagged" BOOLEAN NOT NULL DEFAULT false,
    "meeting_code" TEXT,
    "topic_kind" TEXT NOT NULL,
    "topic" TEXT NOT NULL,
    "references" TEXT NOT NULL DEFAULT '',
    "requests" TEXT NOT NULL DEFAULT '',
    "participants" TEXT NOT NULL DEFAULT '',
    "meeting_starts_at" TIMESTAMPTZ(3),
    "meeting_ends_at" TIMESTAMPTZ(3),
    "host_id" UUID,
    "meeting_url" TEXT,
    "url_due_at" TIMESTAMPTZ(3),
    "confirmed_at" TIMESTAMPTZ(3),
    "invite_sequence" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "meeting_request_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "candidate_slot" (
    "id" UUID NOT NULL,
    "request_id" UUID NOT NULL,
    "rank" INTEGER NOT NULL,
    "starts_at" TIMESTAMPTZ(3) NOT NULL,
    "ends_at" TIMESTAMPTZ(3) NOT NULL,
    "offered_at" TIMESTAMPTZ(3) NOT NULL,
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "candidate_slot_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "alternate_slot" (
    "id" UUID NOT NULL,
    "request_id" UUID NOT NULL,
    "rank" INTEGER NOT NULL,
    "starts_at" TIMESTAMPTZ(3) NOT NULL,
    "ends_at" TIMESTAMPTZ(3) NOT NULL,
    "host_id" UUID NOT NULL,
    "proposed_at" TIMESTAMPTZ(3) NOT NULL,
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "alternate_slot_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "monthly_claim" (
    "account_id" UUID NOT NULL,
    "month" TEXT NOT NULL,
    "request_id" UUID NOT NULL,
    "claimed_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "monthly_claim_pkey" PRIMARY KEY ("account_id","month")
);

-- CreateTable
CREATE TABLE "host_booking" (
    "id" UUID NOT NULL,
    "host_id" UUID NOT NULL,
    "kind" "HostBookingKind" NOT NULL,
    "starts_at" TIMESTAMPTZ(3) NOT NULL,
    "ends_at" TIMESTAMPTZ(3) NOT NULL,
    "request_id" UUID,
    "absence_id" UUID,

    CONSTRAINT "host_booking_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "history_entry" (
    "id" UUID NOT NULL,
    "request_id" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "event" "RequestEvent" NOT NULL,
    "from_status" "RequestStatus",
    "to_status" "RequestStatus" NOT NULL,
    "actor_kind" "ActorKind" NOT NULL,
    "actor_id" UUID,
    "actor_name" TEXT NOT NULL,
    "command_hash" TEXT NOT NULL,
    "changes" JSONB NOT NULL,
    "policy_version" INTEGER NOT NULL,

    CONSTRAINT "history_entry_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "request_message" (
    "id" UUID NOT NULL,
    "request_id" UUID NOT NULL,
    "history_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "kind" "MessageKind" NOT NULL,
    "author_kind" "ActorKind" NOT NULL,
    "reason_code" TEXT,
    "body" TEXT NOT NULL,
    "is_internal" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "request_message_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "internal_note" (
    "id" UUID NOT NULL,
    "request_id" UUID NOT NULL,
    "staff_id" UUID NOT NULL,
    "author_name" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "body" TEXT NOT NULL,

    CONSTRAINT "internal_note_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "follow_up" (
    "id" UUID NOT NULL,
    "request_id" UUID NOT NULL,
    "text" TEXT NOT NULL,
    "owner_id" UUID,
    "due_on" TEXT,
    "ticket_number" TEXT,

    CONSTRAINT "follow_up_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "mail_outbox" (
    "id" UUID NOT NULL,
    "dedupe_key" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "request_id" UUID,
    "version" INTEGER,
    "recipient_id" TEXT NOT NULL,
    "to_address" TEXT NOT NULL,
    "to_name" TEXT NOT NULL,
    "language" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "body_text" TEXT NOT NULL,
    "body_html" TEXT NOT NULL,
    "calendar" TEXT,
    "calendar_method" TEXT,
    "message_id" TEXT NOT NULL,
    "state" "OutboxState" NOT NULL DEFAULT 'pending',
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "next_attempt_at" TIMESTAMPTZ(3) NOT NULL,
    "lease_until" TIMESTAMPTZ(3),
    "expires_at" TIMESTAMPTZ(3),
    "sent_at" TIMESTAMPTZ(3),
    "last_error" TEXT,

    CONSTRAINT "mail_outbox_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "draft" (
    "id" UUID NOT NULL,
    "account_id" UUID NOT NULL,
    "user_id" TEXT NOT NULL,
    "kind" "DraftKind" NOT NULL,
    "request_id" UUID,
    "request_key" UUID NOT NULL,
    "data" JSONB NOT NULL,
    "saved_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "draft_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "user_email_key" ON "user"("email");

-- CreateIndex
CREATE UNIQUE INDEX "session_token_key" ON "session"("token");

-- CreateIndex
CREATE INDEX "session_user_id_idx" ON "session"("user_id");

-- CreateIndex
CREATE INDEX "account_user_id_idx" ON "account"("user_id");

-- CreateIndex
CREATE UNIQUE INDEX "account_provider_id_account_id_key" ON "account"("provider_id", "account_id");

-- CreateIndex
CREATE INDEX "verification_identifier_idx" ON "verification"("identifier");

-- CreateIndex
CREATE UNIQUE INDEX "rate_limit_key_key" ON "rate_limit"("key");

-- CreateIndex
CREATE UNIQUE INDEX "customer_account_operator_id_key" ON "customer_account"("operator_id");

-- CreateIndex
CREATE INDEX "member_user_id_idx" ON "member"("user_id");

-- CreateIndex
CREATE UNIQUE INDEX "member_account_id_user_id_key" ON "member"("account_id", "user_id");

-- CreateIndex
CREATE UNIQUE INDEX "staff_member_user_id_key" ON "staff_member"("user_id");

-- CreateIndex
CREATE UNIQUE INDEX "host_working_hours_host_id_weekday_start_minute_key" ON "host_working_hours"("host_id", "weekday", "start_minute");

-- CreateIndex
CREATE INDEX "host_absence_host_id_starts_at_idx" ON "host_absence"("host_id", "starts_at");

-- CreateIndex
CREATE INDEX "closure_ends_on_idx" ON "closure"("ends_on");

-- CreateIndex
CREATE UNIQUE INDEX "meeting_request_number_key" ON "meeting_request"("number");

-- CreateIndex
CREATE INDEX "meeting_request_status_staff_due_at_number_idx" ON "meeting_request"("status", "staff_due_at", "number");

-- CreateIndex
CREATE INDEX "meeting_request_account_id_number_idx" ON "meeting_request"("account_id", "number");

-- CreateIndex
CREATE INDEX "meeting_request_customer_due_at_idx" ON "meeting_request"("customer_due_at");

-- CreateIndex
CREATE INDEX "meeting_request_meeting_starts_at_idx" ON "meeting_request"("meeting_starts_at");

-- CreateIndex
CREATE UNIQUE INDEX "meeting_request_account_id_request_key_key" ON "meeting_request"("account_id", "request_key");

-- CreateIndex
CREATE INDEX "candidate_slot_request_id_idx" ON "candidate_slot"("request_id");

-- CreateIndex
CREATE INDEX "alternate_slot_request_id_idx" ON "alternate_slot"("request_id");

-- CreateIndex
CREATE INDEX "monthly_claim_request_id_idx" ON "monthly_claim"("request_id");

-- CreateIndex
CREATE INDEX "host_booking_request_id_idx" ON "host_booking"("request_id");

-- CreateIndex
CREATE INDEX "host_booking_starts_at_ends_at_idx" ON "host_booking"("starts_at", "ends_at");

-- CreateIndex
CREATE UNIQUE INDEX "history_entry_request_id_version_key" ON "history_entry"("request_id", "version");

-- CreateIndex
CREATE INDEX "request_message_request_id_at_idx" ON "request_message"("request_id", "at");

-- CreateIndex
CREATE INDEX "internal_note_request_id_at_idx" ON "internal_note"("request_id", "at");

-- CreateIndex
CREATE INDEX "follow_up_request_id_idx" ON "follow_up"("request_id");

-- CreateIndex
CREATE UNIQUE INDEX "mail_outbox_dedupe_key_key" ON "mail_outbox"("dedupe_key");

-- CreateIndex
CREATE UNIQUE INDEX "mail_outbox_message_id_key" ON "mail_outbox"("message_id");

-- CreateIndex
CREATE INDEX "mail_outbox_request_id_idx" ON "mail_outbox"("request_id");

-- CreateIndex
CREATE INDEX "mail_outbox_state_next_attempt_at_idx" ON "mail_outbox"("state", "next_attempt_at");

-- CreateIndex
CREATE INDEX "mail_outbox_created_at_idx" ON "mail_outbox"("created_at");

-- CreateIndex
CREATE INDEX "draft_expires_at_idx" ON "draft"("expires_at");

-- AddForeignKey
ALTER TABLE "session" ADD CONSTRAINT "session_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "account" ADD CONSTRAINT "account_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "member" ADD CONSTRAINT "member_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "customer_account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "member" ADD CONSTRAINT "member_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "staff_member" ADD CONSTRAINT "staff_member_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "host_working_hours" ADD CONSTRAINT "host_working_hours_host_id_fkey" FOREIGN KEY ("host_id") REFERENCES "staff_member"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "host_absence" ADD CONSTRAINT "host_absence_host_id_fkey" FOREIGN KEY ("host_id") REFERENCES "staff_member"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "meeting_request" ADD CONSTRAINT "meeting_request_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "customer_account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "meeting_request" ADD CONSTRAINT "meeting_request_requester_id_fkey" FOREIGN KEY ("requester_id") REFERENCES "member"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "meeting_request" ADD CONSTRAINT "meeting_request_policy_version_fkey" FOREIGN KEY ("policy_version") REFERENCES "policy_version"("version") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "meeting_request" ADD CONSTRAINT "meeting_request_host_id_fkey" FOREIGN KEY ("host_id") REFERENCES "staff_member"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "meeting_request" ADD CONSTRAINT "meeting_request_assignee_id_fkey" FOREIGN KEY ("assignee_id") REFERENCES "staff_member"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "candidate_slot" ADD CONSTRAINT "candidate_slot_request_id_fkey" FOREIGN KEY ("request_id") REFERENCES "meeting_request"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "alternate_slot" ADD CONSTRAINT "alternate_slot_request_id_fkey" FOREIGN KEY ("request_id") REFERENCES "meeting_request"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "alternate_slot" ADD CONSTRAINT "alternate_slot_host_id_fkey" FOREIGN KEY ("host_id") REFERENCES "staff_member"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "monthly_claim" ADD CONSTRAINT "monthly_claim_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "customer_account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "monthly_claim" ADD CONSTRAINT "monthly_claim_request_id_fkey" FOREIGN KEY ("request_id") REFERENCES "meeting_request"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "host_booking" ADD CONSTRAINT "host_booking_host_id_fkey" FOREIGN KEY ("host_id") REFERENCES "staff_member"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "host_booking" ADD CONSTRAINT "host_booking_request_id_fkey" FOREIGN KEY ("request_id") REFERENCES "meeting_request"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "host_booking" ADD CONSTRAINT "host_booking_absence_id_fkey" FOREIGN KEY ("absence_id") REFERENCES "host_absence"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "history_entry" ADD CONSTRAINT "history_entry_request_id_fkey" FOREIGN KEY ("request_id") REFERENCES "meeting_request"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "request_message" ADD CONSTRAINT "request_message_request_id_fkey" FOREIGN KEY ("request_id") REFERENCES "meeting_request"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "request_message" ADD CONSTRAINT "request_message_history_id_fkey" FOREIGN KEY ("history_id") REFERENCES "history_entry"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "internal_note" ADD CONSTRAINT "internal_note_request_id_fkey" FOREIGN KEY ("request_id") REFERENCES "meeting_request"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "follow_up" ADD CONSTRAINT "follow_up_request_id_fkey" FOREIGN KEY ("request_id") REFERENCES "meeting_request"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "follow_up" ADD CONSTRAINT "follow_up_owner_id_fkey" FOREIGN KEY ("owner_id") REFERENCES "staff_member"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "mail_outbox" ADD CONSTRAINT "mail_outbox_request_id_fkey" FOREIGN KEY ("request_id") REFERENCES "meeting_request"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "draft" ADD CONSTRAINT "draft_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "customer_account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "draft" ADD CONSTRAINT "draft_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "draft" ADD CONSTRAINT "draft_request_id_fkey" FOREIGN KEY ("request_id") REFERENCES "meeting_request"("id") ON DELETE SET NULL ON UPDATE CASCADE;


-- ---------------------------------------------------------------------------------------------
-- What the schema language cannot say. The database is the referee: each line here is a rule that
-- holds whatever program writes.

-- Sessions speak UTC, however the server or the embedded engine is set up.
DO $$ BEGIN EXECUTE format('ALTER DATABASE %I SET timezone TO ''UTC''', current_database()); END $$;

CREATE EXTENSION IF NOT EXISTS btree_gist;

-- One host, one thing at a time. Half-open, so an end is free for the next start.
ALTER TABLE "host_booking" ADD CONSTRAINT "host_booking_apart"
  EXCLUDE USING gist ("host_id" WITH =, tstzrange("starts_at", "ends_at", '[)') WITH &&);

-- Slots and periods are never empty or turned round.
ALTER TABLE "host_booking" ADD CONSTRAINT "host_booking_period" CHECK ("ends_at" > "starts_at");
ALTER TABLE "host_absence" ADD CONSTRAINT "host_absence_period" CHECK ("ends_at" > "starts_at");
ALTER TABLE "candidate_slot" ADD CONSTRAINT "candidate_slot_period" CHECK ("ends_at" > "starts_at");
ALTER TABLE "alternate_slot" ADD CONSTRAINT "alternate_slot_period" CHECK ("ends_at" > "starts_at");
ALTER TABLE "host_working_hours" ADD CONSTRAINT "host_working_hours_period"
  CHECK ("weekday" BETWEEN 0 AND 6 AND "start_minute" >= 0 AND "end_minute" <= 1440 AND "end_minute" > "start_minute");

-- A booking says what it is for.
ALTER TABLE "host_booking" ADD CONSTRAINT "host_booking_subject" CHECK (
  ("kind" = 'absence' AND "absence_id" IS NOT NULL AND "request_id" IS NULL)
  OR ("kind" IN ('meeting', 'held') AND "request_id" IS NOT NULL AND "absence_id" IS NULL)
);
CREATE UNIQUE INDEX "host_booking_one_meeting" ON "host_booking" ("request_id") WHERE "kind" = 'meeting';

-- Two different live candidates at most, three live alternates at most.
ALTER TABLE "candidate_slot" ADD CONSTRAINT "candidate_slot_rank" CHECK ("rank" IN (1, 2));
ALTER TABLE "alternate_slot" ADD CONSTRAINT "alternate_slot_rank" CHECK ("rank" IN (1, 2, 3));
CREATE UNIQUE INDEX "candidate_slot_live_rank" ON "candidate_slot" ("request_id", "rank") WHERE "ended_at" IS NULL;
CREATE UNIQUE INDEX "alternate_slot_live_rank" ON "alternate_slot" ("request_id", "rank") WHERE "ended_at" IS NULL;
CREATE UNIQUE INDEX "candidate_slot_live_different" ON "candidate_slot" ("request_id", "starts_at", "ends_at") WHERE "ended_at" IS NULL;
CREATE INDEX "candidate_slot_live_start" ON "candidate_slot" ("starts_at") WHERE "ended_at" IS NULL;

-- Identifiers and months look like what they are.
ALTER TABLE "customer_account" ADD CONSTRAINT "customer_account_operator_id" CHECK ("operator_id" ~ '^OP[0-9]{10}$');
ALTER TABLE "customer_account" ADD CONSTRAINT "customer_account_upcoming_plan" CHECK (
  ("upcoming_plan" IS NULL) = ("upcoming_plan_from" IS NULL)
  AND ("upcoming_plan_from" IS NULL OR "upcoming_plan_from" ~ '^[0-9]{4}-(0[1-9]|1[0-2])$')
);
ALTER TABLE "monthly_claim" ADD CONSTRAINT "monthly_claim_month" CHECK ("month" ~ '^[0-9]{4}-(0[1-9]|1[0-2])$');
ALTER TABLE "closure" ADD CONSTRAINT "closure_range" CHECK (
  "starts_on" ~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}$' AND "ends_on" ~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}$' AND "ends_on" >= "starts_on"
);

-- A request's meeting is whole or absent, and there where its status says so.
ALTER TABLE "meeting_request" ADD CONSTRAINT "meeting_request_meeting" CHECK (
  ("meeting_starts_at" IS NULL AND "meeting_ends_at" IS NULL AND "host_id" IS NULL AND "confirmed_at" IS NULL)
  OR ("meeting_starts_at" IS NOT NULL AND "meeting_ends_at" IS NOT NULL AND "meeting_ends_at" > "meeting_starts_at"
      AND "host_id" IS NOT NULL AND "confirmed_at" IS NOT NULL)
);
ALTER TABLE "meeting_request" ADD CONSTRAINT "meeting_request_confirmed" CHECK (
  "status" NOT IN ('confirmed', 'change_requested', 'completed', 'no_show', 'cancelled') OR "meeting_starts_at" IS NOT NULL
);
ALTER TABLE "meeting_request" ADD CONSTRAINT "meeting_request_unconfirmed" CHECK (
  "status" NOT IN ('requested', 'declined', 'withdrawn', 'expired') OR "meeting_starts_at" IS NULL
);
ALTER TABLE "meeting_request" ADD CONSTRAINT "meeting_request_ended" CHECK (
  ("ended_at" IS NOT NULL) = ("status" IN ('completed', 'no_show', 'declined', 'withdrawn', 'cancelled', 'expired'))
);
ALTER TABLE "meeting_request" ADD CONSTRAINT "meeting_request_version" CHECK ("version" >= 1 AND "invite_sequence" >= 0);
ALTER TABLE "meeting_request" ADD CONSTRAINT "meeting_request_url" CHECK (
  ("meeting_url" IS NULL OR "meeting_url" LIKE 'https://%') AND ("offered_url" IS NULL OR "offered_url" LIKE 'https://%')
);

-- A request, its requester and its claims belong to one account.
ALTER TABLE "meeting_request" ADD CONSTRAINT "meeting_request_account_id_key" UNIQUE ("account_id", "id");
ALTER TABLE "member" ADD CONSTRAINT "member_account_id_id_key" UNIQUE ("account_id", "id");
ALTER TABLE "meeting_request" ADD CONSTRAINT "meeting_request_requester_account"
  FOREIGN KEY ("account_id", "requester_id") REFERENCES "member" ("account_id", "id");
ALTER TABLE "monthly_claim" ADD CONSTRAINT "monthly_claim_request_account"
  FOREIGN KEY ("account_id", "request_id") REFERENCES "meeting_request" ("account_id", "id");

-- One draft per person, account, kind and (for changes and answers) request.
CREATE UNIQUE INDEX "draft_one_each" ON "draft"
  ("account_id", "user_id", "kind", coalesce("request_id", '00000000-0000-0000-0000-000000000000'::uuid));

ALTER TABLE "deployment_mark" ADD CONSTRAINT "deployment_mark_one" CHECK (
  "id" = 1 AND "mode" IN ('evaluation', 'production') AND "seeding" IN ('none', 'started', 'done')
  AND ("mode" = 'evaluation' OR "seeding" = 'none')
);
ALTER TABLE "service_notice" ADD CONSTRAINT "service_notice_one" CHECK ("id" = 1);
ALTER TABLE "mail_outbox" ADD CONSTRAINT "mail_outbox_calendar" CHECK (
  ("calendar" IS NULL) = ("calendar_method" IS NULL) AND ("calendar_method" IS NULL OR "calendar_method" IN ('REQUEST', 'CANCEL'))
);

-- Numbers have four digits from the start.
ALTER SEQUENCE "meeting_request_number_seq" START WITH 1001 RESTART WITH 1001;
