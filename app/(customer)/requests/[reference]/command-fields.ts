import { z } from "zod";

/** What every form about a request sends: which, and the version the person saw. */
export const commandFields = {
  reference: z.string().default(""),
  version: z.coerce.number().int().catch(0),
};
