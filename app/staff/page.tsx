import { redirect } from "next/navigation";
import { requireStaff } from "@/app/_server/actor";

/** The desk begins at its queue. */
export default async function StaffPage() {
  await requireStaff();
  redirect("/staff/requests");
}
