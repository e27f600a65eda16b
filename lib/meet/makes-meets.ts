import { env } from "../env";

/** Whether Google makes the links of our Meets; otherwise support pastes them. */
export function makesMeets(): boolean {
  return env().google !== null;
}
