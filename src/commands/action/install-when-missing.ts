import { fail } from "../../core/fault.ts";
import type { Ports } from "../../ports/ports.ts";

/**
 * An engine for advisories that is installed when it turns out to be missing: a runner is a new machine each time, and most
 * changes need none. Nothing is installed where the network may not be used.
 */
export function installWhenMissing({
  advisories,
  advisorySetup,
}: Pick<Ports, "advisories" | "advisorySetup">): Ports["advisories"] {
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
