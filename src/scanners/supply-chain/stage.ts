import type { FileReading } from "../../artifacts/reading/reading.ts";
import { eachReading } from "../../artifacts/reading/coverage.ts";
import { ok } from "../../core/fault.ts";
import { notApplicable, type StageOutcome } from "../../core/outcome.ts";
import type { LaterOutcome, Stage } from "../stage.ts";
import { createLookUp } from "./look-up.ts";
import type { SupplyChainOptions, SupplyChainPorts } from "./options.ts";

/**
 * Looks at what an artifact installs: what is published about its packages, and what is wrong with how it names them. The
 * packages of all changes are looked up at once, so that what is said of each comes when all were read. What reads them
 * is loaded with the first artifact that has a text, what judges them with the first that installs something.
 */
export function createSupplyChainStage(
  options: SupplyChainOptions,
): Stage<"supply-chain", SupplyChainPorts, StageOutcome | LaterOutcome> {
  const { mayUseNetwork, judgedFolder, tellDatabases } = options;
  return {
    id: "supply-chain",
    after: [],
    whyNotApplicable: (head) => ([...eachReading(head)].some(isText) ? null : "no-dependency"),
    async proveIdle(change, given) {
      const { installsNothing, readSupplies } = await import("./supply-sides.ts");
      const { head } = await readSupplies(await given.facts(change), await given.readings(change));
      return installsNothing(head) ? "no-dependency" : null;
    },
    async open(changes, given) {
      const { ports, signal } = given;
      const asking = { changes: changes.length, mayUseNetwork, judgedFolder, signal, tellDatabases };
      const lookUp = createLookUp(ports.advisories, asking);
      return ok({
        async examine(change) {
          try {
            const { installsNothing, readSupplies } = await import("./supply-sides.ts");
            const sides = await readSupplies(await given.facts(change), await given.readings(change));
            if (installsNothing(sides.head)) return notApplicable("no-dependency");
            const { examineSupplies } = await import("./examine.ts");
            return examineSupplies(change, sides, { ...options, ports, lookUp });
          } finally {
            lookUp.finishChange();
          }
        },
        async close() {},
      });
    },
  };
}

/** Pictures install nothing, and what nobody can read is a gap of intake's. */
function isText({ content }: FileReading): boolean {
  return content.kind === "text";
}
