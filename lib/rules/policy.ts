import { z } from "zod";

/**
 * Every number of the 実施要項 as one value. A request keeps the version it was offered under, so a
 * policy is never edited: a change is a new version.
 */
const settingsSchema = z.strictObject({
  /** 「申請した日から 5 営業日以降」: business days between the day of the request and the first selectable day. */
  leadBusinessDays: z.int().min(0).max(60),
  /** Whether a request after closing time counts as made that day or on the next business day. */
  afterHours: z.enum(["sameDay", "nextBusinessDay"]),
  /** 「平日 10:00 〜 18:00」 in minutes after JST midnight. */
  openMinute: z.int().min(0).max(1440),
  closeMinute: z.int().min(0).max(1440),
  /** Starts lie on this grid, in minutes. */
  gridMinutes: z.union([z.literal(15), z.literal(30), z.literal(60)]),
  /** 「およそ 30 〜 45 分程度」: the lengths on offer, in minutes; the last is the default. */
  lengthsMinutes: z.array(z.int().min(15).max(240)).min(1),
  /** How many business days beyond the earliest date can be chosen. */
  horizonBusinessDays: z.int().min(1).max(250),
  /** Aim for the first answer by staff, in business days: a 目安, never an SLA. */
  firstAnswerBusinessDays: z.int().min(1).max(30),
  /** Default time for a customer's answer to alternates or a question, in business days. */
  customerAnswerBusinessDays: z.int().min(1).max(30),
  /** A customer's answer to alternates ends at the latest this many minutes before the earliest of them. */
  alternateMarginMinutes: z.int().min(0).max(1440),
  /** A customer may ask for another date until this many business days before the meeting. */
  changeBusinessDays: z.int().min(0).max(30),
  /** A URL sent later is due this many business days before the meeting. */
  urlBusinessDays: z.int().min(0).max(30),
  /** The join button opens this many minutes before the start. */
  joinOpensMinutes: z.int().min(0).max(120),
  // Settings that came after the first version have a default, so that stored versions stay readable.
  /** Support is reminded of an answer it owes when this part of the business time until its aim has passed. */
  staffReminderPercent: z.int().min(1).max(99).default(50),
  /** A customer is reminded of a deadline, and both sides of candidates that run out, this many business days before. */
  deadlineReminderBusinessDays: z.int().min(0).max(30).default(1),
  /** The customer and the host are reminded of a meeting this many business days before it. */
  meetingReminderBusinessDays: z.int().min(0).max(30).default(1),
  /** Support is reminded of a URL it has not set this many business days before the meeting. */
  urlTaskBusinessDays: z.int().min(0).max(30).default(2),
  /** Support is reminded of a result it has not recorded this many business days after the meeting. */
  resultReminderBusinessDays: z.int().min(1).max(30).default(1),
});

/** The settings of one version. Every length on offer fits between opening and closing time. */
export const policySettingsSchema = settingsSchema.refine(
  ({ openMinute, closeMinute, lengthsMinutes }) => closeMinute - openMinute >= Math.max(...lengthsMinutes),
  { error: "the business hours must hold every length", path: ["closeMinute"] },
);

export type PolicySettings = z.infer<typeof policySettingsSchema>;

/** A policy as the rules see it: its settings and the version a request keeps. */
export type Policy = PolicySettings & { readonly version: number };

/** The published 実施要項, with our reading of what it leaves open (design decision 003). */
export const POLICY_V1: Policy = {
  version: 1,
  leadBusinessDays: 5,
  afterHours: "sameDay",
  openMinute: 10 * 60,
  closeMinute: 18 * 60,
  gridMinutes: 15,
  lengthsMinutes: [30, 45],
  horizonBusinessDays: 60,
  firstAnswerBusinessDays: 2,
  customerAnswerBusinessDays: 2,
  alternateMarginMinutes: 60,
  changeBusinessDays: 2,
  urlBusinessDays: 1,
  joinOpensMinutes: 10,
  staffReminderPercent: 50,
  deadlineReminderBusinessDays: 1,
  meetingReminderBusinessDays: 1,
  urlTaskBusinessDays: 2,
  resultReminderBusinessDays: 1,
};
