import { forbidden, notFound } from "next/navigation";
import type { Result } from "@/lib/result";

/** The view a page was answered with; the pages for absent and for forbidden otherwise. */
export function viewOf<T>(result: Result<T>): T {
  switch (result.outcome) {
    case "ok":
      return result.value;
    case "forbidden":
      return forbidden();
    case "not_found":
    case "refused":
      return notFound();
  }
}
