import type { Language } from "../auth/actor";
import { renderSignInMail } from "../auth/sign-in-mail";
import type { InviteMethod } from "../calendar/calendar-view";
import type { ReminderKind } from "../rules/reminders";
import { MAIL_NAMES, type MailName } from "./mail-names";
import type { NoticeView } from "./notice-view";
import { CUSTOMER_REMINDER_SAMPLES, STAFF_REMINDER_SAMPLES } from "./reminder-samples";
import { type RenderedNotice, renderNotice, renderReminder } from "./render-notice";
import { inEnglish, SUPPLEMENT_SAMPLES } from "./sample-people";
import { CUSTOMER_SAMPLES, ORIGIN, STAFF_SAMPLES } from "./sample-views";
import { renderSupplementMail } from "./supplement-mail";
import { NO_WORDINGS, type Wordings } from "./wordings";

/** Every mail that the product sends, the one with a sign-in link included. */
export const GALLERY_NAMES = [...MAIL_NAMES, "sign_in" as const];
export type GalleryName = (typeof GALLERY_NAMES)[number];

/** For whom mails are and what brings them about, in the order in which the gallery shows them. */
export const GALLERY_GROUPS = [
  "customer",
  "customer_reminder",
  "staff",
  "staff_reminder",
  "sign_in",
] as const;
export type GalleryGroup = (typeof GALLERY_GROUPS)[number];

/** A mail with sample data, in one language. */
export type MailSample = RenderedNotice & {
  readonly language: Language;
  /** What the calendar file that goes along asks for; null when none does. */
  readonly invite: InviteMethod | null;
};

/** Whether a text names a mail of the gallery. */
export function isGalleryName(text: string): text is GalleryName {
  return GALLERY_NAMES.some((name) => name === text);
}

/** The group a mail belongs to. */
export function groupOf(name: GalleryName): GalleryGroup {
  if (name === "sign_in") return name;
  if (name.startsWith("reminder.customer.")) return "customer_reminder";
  if (name.startsWith("reminder.staff.")) return "staff_reminder";
  return name.startsWith("customer.") ? "customer" : "staff";
}

/** A mail as somebody would get it, made of sample data and what support reworded. */
export function mailSample(
  name: GalleryName,
  language: Language,
  wordings: Wordings = NO_WORDINGS,
): MailSample {
  if (name === "sign_in") return { ...signInSample(language), language, invite: null };
  if (name === "staff.supplement") {
    const mail = renderSupplementMail(SUPPLEMENT_SAMPLES[language], language, wordings);
    return { ...mail, language, invite: null };
  }
  const { kind, view: japanese } = sampleOf(name);
  const view = language === "en" ? inEnglish(japanese) : japanese;
  const mail =
    kind === null ? renderNotice(view, language, wordings) : renderReminder(kind, view, language, wordings);
  return { ...mail, language, invite: view.invite };
}

type Sample = { readonly kind: ReminderKind | null; readonly view: NoticeView };

const SAMPLES: ReadonlyMap<string, Sample> = new Map<string, Sample>([
  ...named("customer", CUSTOMER_SAMPLES, (view) => ({ kind: null, view })),
  ...named("staff", STAFF_SAMPLES, (view) => ({ kind: null, view })),
  ...named("reminder.customer", CUSTOMER_REMINDER_SAMPLES, (sample) => sample),
  ...named("reminder.staff", STAFF_REMINDER_SAMPLES, (sample) => sample),
]);

function named<T>(prefix: string, samples: Readonly<Record<string, T>>, sampleFrom: (one: T) => Sample) {
  return Object.entries(samples).map(([name, one]) => [`${prefix}.${name}`, sampleFrom(one)] as const);
}

function sampleOf(name: Exclude<MailName, "staff.supplement">): Sample {
  const sample = SAMPLES.get(name);
  if (!sample) throw new RangeError(`There is no sample of ${name}`);
  return sample;
}

function signInSample(language: Language): RenderedNotice {
  const name = language === "ja" ? "中村 玲奈" : "Anna Lind";
  return renderSignInMail(language, name, `${ORIGIN}/sign-in/confirm?token=Qm9va1NhbXBsZVRva2Vu`);
}
