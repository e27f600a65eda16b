-- The customer sent no URL in time: the meeting takes place in our Google Meet.
ALTER TYPE "RequestEvent" ADD VALUE 'fall_back_to_meet' BEFORE 'cancel';

-- CreateIndex
CREATE INDEX "meeting_request_url_due_at_idx" ON "meeting_request"("url_due_at");

-- CreateTable
CREATE TABLE "mail_resend" (
    "id" UUID NOT NULL,
    "mail_id" UUID NOT NULL,
    "staff_id" UUID NOT NULL,
    "staff_name" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "mail_resend_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "notice_wording" (
    "key" TEXT NOT NULL,
    "language" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,
    "staff_id" UUID NOT NULL,
    "staff_name" TEXT NOT NULL,

    CONSTRAINT "notice_wording_pkey" PRIMARY KEY ("key","language")
);

-- CreateTable
CREATE TABLE "calendar_feed" (
    "id" UUID NOT NULL,
    "token_hash" TEXT NOT NULL,
    "staff_id" UUID,
    "member_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "revoked_at" TIMESTAMPTZ(3),

    CONSTRAINT "calendar_feed_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "meet_event" (
    "request_id" UUID NOT NULL,
    "event_id" TEXT NOT NULL,
    "wanted_sequence" INTEGER NOT NULL,
    "shown_sequence" INTEGER NOT NULL DEFAULT -1,
    "is_removed" BOOLEAN NOT NULL DEFAULT false,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "next_attempt_at" TIMESTAMPTZ(3) NOT NULL,
    "lease_until" TIMESTAMPTZ(3),
    "last_error" TEXT,

    CONSTRAINT "meet_event_pkey" PRIMARY KEY ("request_id")
);

-- CreateIndex
CREATE INDEX "mail_resend_mail_id_idx" ON "mail_resend"("mail_id");

-- CreateIndex
CREATE UNIQUE INDEX "calendar_feed_token_hash_key" ON "calendar_feed"("token_hash");

-- CreateIndex
CREATE INDEX "calendar_feed_staff_id_idx" ON "calendar_feed"("staff_id");

-- CreateIndex
CREATE INDEX "calendar_feed_member_id_idx" ON "calendar_feed"("member_id");

-- CreateIndex
CREATE UNIQUE INDEX "meet_event_event_id_key" ON "meet_event"("event_id");

-- CreateIndex
CREATE INDEX "meet_event_next_attempt_at_idx" ON "meet_event"("next_attempt_at");

-- AddForeignKey
ALTER TABLE "mail_resend" ADD CONSTRAINT "mail_resend_mail_id_fkey" FOREIGN KEY ("mail_id") REFERENCES "mail_outbox"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "mail_resend" ADD CONSTRAINT "mail_resend_staff_id_fkey" FOREIGN KEY ("staff_id") REFERENCES "staff_member"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "calendar_feed" ADD CONSTRAINT "calendar_feed_staff_id_fkey" FOREIGN KEY ("staff_id") REFERENCES "staff_member"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "calendar_feed" ADD CONSTRAINT "calendar_feed_member_id_fkey" FOREIGN KEY ("member_id") REFERENCES "member"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "meet_event" ADD CONSTRAINT "meet_event_request_id_fkey" FOREIGN KEY ("request_id") REFERENCES "meeting_request"("id") ON DELETE RESTRICT ON UPDATE CASCADE;


-- A subscription belongs to a host or to a member, never to both.
ALTER TABLE "calendar_feed" ADD CONSTRAINT "calendar_feed_owner" CHECK (
  ("staff_id" IS NULL) <> ("member_id" IS NULL)
);
ALTER TABLE "meet_event" ADD CONSTRAINT "meet_event_sequence" CHECK ("wanted_sequence" >= 0 AND "shown_sequence" >= -1);
ALTER TABLE "notice_wording" ADD CONSTRAINT "notice_wording_language" CHECK ("language" IN ('ja', 'en'));

-- What is still to be sent, however much has been: the worker asks for it all the time.
CREATE INDEX "mail_outbox_due" ON "mail_outbox" ("next_attempt_at", "id") WHERE "state" IN ('pending', 'sending');
