import type { Actor } from "../auth/actor";
import type { RequestEvent, RequestStatus } from "../rules/request-status";
import type { Change } from "./change";
import type { LoadedRequest } from "./load-request";

/** One change of a request's life, decided and about to be written. */
export type TransitionStep = {
  readonly request: LoadedRequest;
  readonly event: RequestEvent;
  readonly toStatus: RequestStatus;
  readonly change: Change;
  readonly actor: Actor;
  readonly commandHash: string;
  readonly now: Date;
};
