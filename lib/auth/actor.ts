/** The languages every text exists in. */
export const LANGUAGES = ["ja", "en"] as const;
export type Language = (typeof LANGUAGES)[number];

/** Somebody of a customer account, acting in that account. */
export type MemberActor = {
  readonly kind: "member";
  readonly userId: string;
  readonly memberId: string;
  readonly accountId: string;
  readonly name: string;
};

/** Somebody of support. */
export type StaffActor = {
  readonly kind: "staff";
  readonly userId: string;
  readonly staffId: string;
  readonly role: "agent" | "admin";
  readonly name: string;
};

/** The scheduler. */
export type SystemActor = { readonly kind: "system" };

/** Who asks for something; use-cases decide by this value and nothing else. */
export type Actor = MemberActor | StaffActor | SystemActor;

export const SYSTEM: SystemActor = { kind: "system" };
