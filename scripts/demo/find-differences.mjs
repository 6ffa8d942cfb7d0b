/**
 * What a branch of examples/expected.json documents.
 *
 * @typedef {object} Expectation
 * @property {string} decision
 * @property {number} exitCode
 * @property {readonly string[]} rules that must be among those that block
 * @property {string} why
 * @property {string} [needs] a tool of scripts/setup/tools.mjs without which the branch is left out
 */

/**
 * How a verdict is not the documented one, as messages; empty when it is.
 *
 * @param {Expectation} expectation
 * @param {import("./run-gate.mjs").Verdict} verdict
 */
export function findDifferences(expectation, verdict) {
  const differences = [];
  if (verdict.decision !== expectation.decision) {
    differences.push(`the decision should be ${expectation.decision}, and is ${verdict.decision ?? "missing"}`);
  }
  if (verdict.exitCode !== expectation.exitCode) {
    differences.push(`the exit code should be ${expectation.exitCode}, and is ${verdict.exitCode ?? "a signal"}`);
  }
  for (const rule of expectation.rules) {
    if (!verdict.rules.includes(rule)) differences.push(`${rule} should block, and does not`);
  }
  return differences;
}

/** From the mildest on. */
const DECISIONS = ["promote", "hold", "incomplete", "reject"];

/** How a verdict is milder than the documented one, as messages; empty when it is not. A model may make it stricter. */
export function findMilder(expectation, verdict) {
  const isMilder = DECISIONS.indexOf(verdict.decision) < DECISIONS.indexOf(expectation.decision);
  return isMilder || verdict.exitCode === null ? findDifferences(expectation, verdict) : [];
}
