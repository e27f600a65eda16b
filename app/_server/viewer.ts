import type { Viewer } from "@/app/_ui/page-frame";
import { currentPerson } from "./actor";
import { signOut } from "./sign-out";

/** The person signed in, as the frame of the pages shows them; null when nobody is. */
export async function currentViewer(): Promise<Viewer | null> {
  const person = await currentPerson();
  return person && { name: person.name, operatorId: person.currentAccount?.operatorId ?? null, signOut };
}
