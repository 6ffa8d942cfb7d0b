/**
 * One row of the demo's last table.
 *
 * @typedef {object} Row
 * @property {string} branch
 * @property {import("./find-differences.mjs").Expectation} expectation
 * @property {import("./run-gate.mjs").Verdict} verdict
 * @property {readonly string[]} differences
 */

/** Plain text with aligned columns. @param {readonly Row[]} rows */
export function renderTable(rows) {
  const lines = rows.map(({ branch, expectation, verdict, differences }) => [
    branch,
    expectation.decision,
    verdict.decision ?? "none",
    differences.length === 0 ? "as expected" : "NOT as expected",
    expectation.why,
  ]);
  const cells = [["branch", "expected", "verdict", "", "because"], ...lines];
  const widths = cells[0].map((_, column) => Math.max(...cells.map((line) => line[column].length)));
  return cells
    .map((line) =>
      line
        .map((cell, column) => cell.padEnd(widths[column]))
        .join("  ")
        .trimEnd(),
    )
    .join("\n");
}
