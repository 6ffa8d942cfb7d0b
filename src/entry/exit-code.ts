import type { Ending } from "../commands/command.ts";

/** The one table of exit codes; docs and `explain` say the same. */
export const EXIT_CODES: Readonly<Record<Ending, number>> = {
  promoted: 0,
  blocked: 1,
  usage: 2,
  incomplete: 3,
  interrupted: 130,
};
