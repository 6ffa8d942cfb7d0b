import { REMEDIES, type Fault } from "../../core/fault.ts";
import type { Advisories, PackageVersion } from "../../ports/advisories.ts";
import type { Proof, Proved } from "../../ports/proof.ts";

/** For one look at two databases that are there; in milliseconds. */
const TIME_OUT = 30_000;
/** Packages that nearly every machine has met, of the two ecosystems that agents write for. */
const PACKAGES: readonly [PackageVersion, PackageVersion] = [
  { ecosystem: "PyPI", name: "six", version: "1.16.0" },
  { ecosystem: "npm", name: "left-pad", version: "1.3.0" },
];

/**
 * The engine of advisories and its databases, without the network. Its answer counts only if it reported a package that is
 * known to be affected: the port sees to that. `judgedFolder` is whose content is judged; null for none.
 */
export function createOsvProof(advisories: Advisories, judgedFolder: string | null): Proof {
  return {
    name: "osv-scanner",
    neededFor: "supply-chain",
    async prove() {
      const question = { packages: PACKAGES, locks: [], mayUseNetwork: false, judgedFolder };
      const answer = await advisories.lookUp(question, AbortSignal.timeout(TIME_OUT));
      if (!answer.ok) return refuse(answer.fault);
      const found = PACKAGES.map(({ ecosystem }) => ({ ecosystem, asked: answer.value.databases.get(ecosystem) }));
      const usable = found.flatMap(({ ecosystem, asked }) =>
        asked?.ok === true ? [`${ecosystem}${dateOf(asked.value.updated)}`] : [],
      );
      const [unusable] = found.flatMap(({ asked }) => (asked?.ok === false ? [asked.fault] : []));
      if (usable.length === 0 && unusable !== undefined) return refuse(unusable);
      return { state: "works", says: `it found what is known to be affected, in the databases ${usable.join(", ")}` };
    },
  };
}

function dateOf(updated: Date | null): string {
  return updated === null ? "" : ` of ${updated.toISOString().slice(0, 10)}`;
}

function refuse({ code, message }: Fault): Proved {
  const isMissing = code === "scanner-missing" || code === "database-missing";
  return { state: isMissing ? "missing" : "broken", says: message, remedy: REMEDIES[code] };
}
