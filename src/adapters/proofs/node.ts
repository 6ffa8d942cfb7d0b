import type { Proof, Proved } from "../../ports/proof.ts";
import { isAtLeast } from "./version.ts";

/** As `engines` of package.json has it. */
const OLDEST_NODE = "20.19";

/** The Node that runs this, by its version such as `20.19.5`. */
export function createNodeProof(version: string): Proof {
  const proved: Proved = isAtLeast(version, OLDEST_NODE)
    ? { state: "works", says: `Node ${version}` }
    : { state: "broken", says: `Node ${version} is too old`, remedy: `Install Node ${OLDEST_NODE} or newer.` };
  return { name: "node", neededFor: "every run", prove: () => Promise.resolve(proved) };
}
