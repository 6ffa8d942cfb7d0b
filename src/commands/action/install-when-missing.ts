import { fail } from "../../core/fault.ts";
import type { Ports } from "../../ports/ports.ts";
import type { Surroundings } from "../command.ts";

/**
 * An engine for advisories that is installed when it turns out to be missing: a runner is a new machine each time, and most
 * changes need none. Nothing is installed where the network may not be used, or where another engine is named.
 */
export function installWhenMissing({
  ports: { advisories, advisorySetup },
  environment,
}: {
  readonly ports: Pick<Ports, "advisories" | "advisorySetup">;
  readonly environment: Surroundings["environment"];
}): Ports["advisories"] {
  if (environment["EVOGATE_OSV_SCANNER"]) return advisories;
  return {
    async lookUp(question, signal) {
      const answer = await advisories.lookUp(question, signal);
      if (answer.ok || answer.fault.code !== "scanner-missing" || !question.mayUseNetwork) return answer;
      const installed = await advisorySetup.installEngine(null);
      if (installed.ok) return await advisories.lookUp(question, signal);
      return fail("scanner-missing", `${answer.fault.message}, and could not be installed: ${installed.fault.message}`);
    },
  };
}
