import { z } from "zod";
import { instantAt, isCalendarDate } from "../rules/jst";
import type { OfferedSlot } from "../rules/judge-slots";
import type { Slot } from "../rules/slot";

/** Text of a form field: absent is empty, and nothing but text gets in. */
const text = z.string().default("");

/** The two candidate slots as typed: dates and times of Japan, one length for both. */
export const slotsFormSchema = z.object({
  slot1Date: text,
  slot1Time: text,
  slot2Date: text,
  slot2Time: text,
  lengthMinutes: text,
});
export type SlotsForm = z.infer<typeof slotsFormSchema>;

export const toolFormSchema = z.object({
  tool: text,
  urlWhen: text,
  toolName: text,
  meetingUrl: text,
  isGuestConfirmed: text,
  meetingCode: text,
});

export const topicFormSchema = z.object({
  topicKind: text,
  topic: text,
  references: text,
  requests: text,
  participants: text,
  isSecretAcknowledged: text,
});

/** Everything a customer types for a request, as it came; the rules judge it. */
export const requestFormSchema = z.object({
  ...slotsFormSchema.shape,
  ...toolFormSchema.shape,
  ...topicFormSchema.shape,
});
export type RequestForm = z.infer<typeof requestFormSchema>;

export const EMPTY_REQUEST_FORM: RequestForm = requestFormSchema.parse({});

/** Reads one slot of a form: date `YYYY-MM-DD` and time `HH:MM` of Japan, length in minutes. */
export function readSlot(date: string, time: string, length: string): OfferedSlot {
  const day = date.normalize("NFKC").trim();
  const clock = time.normalize("NFKC").trim();
  if (day === "" && clock === "") return null;
  const match = /^(\d{1,2}):(\d{2})$/.exec(clock);
  const minutes = Number(length.normalize("NFKC").trim());
  if (!match || !isCalendarDate(day) || !Number.isInteger(minutes) || minutes <= 0 || minutes > 1440)
    return "unreadable";
  const minute = Number(match[1]) * 60 + Number(match[2]);
  if (minute >= 1440 || Number(match[2]) >= 60) return "unreadable";
  return { start: instantAt(day, minute), end: instantAt(day, minute + minutes) };
}

/** The two offered slots of a form, first choice first. */
export function readOfferedSlots(form: SlotsForm): [OfferedSlot, OfferedSlot] {
  return [
    readSlot(form.slot1Date, form.slot1Time, form.lengthMinutes),
    readSlot(form.slot2Date, form.slot2Time, form.lengthMinutes),
  ];
}

/** The slots among offered values; the rules have judged them before. */
export function readableSlots(offered: readonly OfferedSlot[]): Slot[] {
  return offered.filter((slot): slot is Slot => slot !== null && slot !== "unreadable");
}
