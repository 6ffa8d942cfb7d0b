import { join } from "node:path";
import { findProgram } from "../setup/cached-tool.mjs";

/**
 * The variables that let the gate look packages up: the real osv-scanner where the set-up has installed it, and the small
 * database of the examples.
 *
 * @param {string} examples
 * @returns {Record<string, string>}
 */
export function findAdvisories(examples) {
  const program = findProgram("osv-scanner");
  const database = { EVOGATE_OSV_DB: join(examples, "advisories") };
  return program === null ? database : { ...database, EVOGATE_OSV_SCANNER: program };
}
