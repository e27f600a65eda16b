import type { MemberActor, StaffActor } from "@/lib/auth/actor";

type Signed = MemberActor | StaffActor | null;

/** Who an action is for, and as whom they then act. */
export type ActorsOf = {
  readonly member: MemberActor;
  readonly staff: StaffActor;
  readonly admin: StaffActor;
  readonly anybody: Signed;
};

export type Who = keyof ActorsOf;

export type Found<A> =
  | { readonly outcome: "found"; readonly actor: A }
  | { readonly outcome: "signed_out" | "not_found" | "forbidden" };

const found = <A>(actor: A): Found<A> => ({ outcome: "found", actor });

/** For each kind of action: the actor it is for, or how everybody else is turned away. */
export const FIND_ACTOR: { readonly [W in Who]: (actor: Signed) => Found<ActorsOf[W]> } = {
  anybody: found,
  member: (actor) => {
    if (!actor) return { outcome: "signed_out" };
    return actor.kind === "member" ? found(actor) : { outcome: "not_found" };
  },
  staff: (actor) => {
    if (!actor) return { outcome: "signed_out" };
    return actor.kind === "staff" ? found(actor) : { outcome: "not_found" };
  },
  admin: (actor) => {
    if (!actor) return { outcome: "signed_out" };
    if (actor.kind !== "staff") return { outcome: "not_found" };
    return actor.role === "admin" ? found(actor) : { outcome: "forbidden" };
  },
};
