-- What a customer writes of their own accord is no step of the request's life.
ALTER TYPE "MessageKind" ADD VALUE 'supplement' BEFORE 'override';
ALTER TABLE "request_message" ALTER COLUMN "history_id" DROP NOT NULL;
ALTER TABLE "request_message" ADD COLUMN "author_name" TEXT;
ALTER TABLE "request_message" ADD CONSTRAINT "request_message_step" CHECK (
  "history_id" IS NOT NULL OR ("kind"::text = 'supplement' AND "author_name" IS NOT NULL)
);

-- CreateTable
CREATE TABLE "request_watch" (
    "request_id" UUID NOT NULL,
    "member_id" UUID NOT NULL,
    "is_notified" BOOLEAN NOT NULL,

    CONSTRAINT "request_watch_pkey" PRIMARY KEY ("request_id","member_id")
);

-- CreateTable
CREATE TABLE "request_feedback" (
    "request_id" UUID NOT NULL,
    "member_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "rating" INTEGER NOT NULL,
    "comment" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "request_feedback_pkey" PRIMARY KEY ("request_id")
);

-- AddForeignKey
ALTER TABLE "request_watch" ADD CONSTRAINT "request_watch_request_id_fkey" FOREIGN KEY ("request_id") REFERENCES "meeting_request"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "request_watch" ADD CONSTRAINT "request_watch_member_id_fkey" FOREIGN KEY ("member_id") REFERENCES "member"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "request_feedback" ADD CONSTRAINT "request_feedback_request_id_fkey" FOREIGN KEY ("request_id") REFERENCES "meeting_request"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "request_feedback" ADD CONSTRAINT "request_feedback_member_id_fkey" FOREIGN KEY ("member_id") REFERENCES "member"("id") ON DELETE RESTRICT ON UPDATE CASCADE;


ALTER TABLE "request_feedback" ADD CONSTRAINT "request_feedback_rating" CHECK ("rating" BETWEEN 1 AND 5);

-- Whether the language was chosen by the person; until then it follows the browser they sign in with.
ALTER TABLE "user" ADD COLUMN "is_language_chosen" BOOLEAN NOT NULL DEFAULT false;
