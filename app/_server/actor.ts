import { headers } from "next/headers";
import { notFound, redirect } from "next/navigation";
import { cache } from "react";
import type { MemberActor, StaffActor } from "@/lib/auth/actor";
import { actorOf, type Person, readPerson } from "@/lib/auth/read-person";
import { PATH_HEADER, signInPath } from "./request-path";

/** Who acts through the browser. */
export type SignedInActor = MemberActor | StaffActor;

/** The person signed in, read anew for every request; null when nobody is. */
export const currentPerson = cache(async (): Promise<Person | null> => {
  return readPerson((await headers()).get("cookie") ?? "");
});

/** As whom the person signed in acts; null when nobody is signed in. */
export async function currentActor(): Promise<SignedInActor | null> {
  const person = await currentPerson();
  return person && actorOf(person);
}

async function requireActor(): Promise<SignedInActor> {
  const actor = await currentActor();
  if (!actor) redirect(signInPath((await headers()).get(PATH_HEADER)));
  return actor;
}

/** The member whose page this is. Others: the sign-in page, or 404 for staff. */
export async function requireMember(): Promise<MemberActor> {
  const actor = await requireActor();
  if (actor.kind !== "member") notFound();
  return actor;
}

/** The member of staff whose page this is. Others: the sign-in page, or 404 for customers. */
export async function requireStaff(): Promise<StaffActor> {
  const actor = await requireActor();
  if (actor.kind !== "staff") notFound();
  return actor;
}
