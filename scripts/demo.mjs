// The demo: `npm run demo`, with `-- --keep` to keep the repository that it makes, with `-- --review` to have a small language
// model read each change as well: it runs here, on the processor, and is installed first (300 MB, outside the repository).
// Builds a git repository from examples/, runs the gate on each branch as a user would, and compares with what
// examples/expected.json says. Ends with 0 when every verdict is the documented one, 1 when not, 2 on wrong usage.
// Plain JavaScript on Node's own modules: it runs the committed dist/, and so needs nothing installed but git.
import { mkdtempSync, readFileSync, realpathSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { findAdvisories } from "./demo/find-advisories.mjs";
import { makeRepository } from "./demo/make-repository.mjs";
import { renderTable } from "./demo/render-table.mjs";
import { runGate } from "./demo/run-gate.mjs";
import { findDifferences, findMilder } from "./demo/find-differences.mjs";
import { startModel } from "./small-model/start.mjs";
import { findProgram } from "./setup/cached-tool.mjs";

const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));
const ABOUT_MODEL = `Each change is also read by a model of 270 million weights, which is far too small to judge: what it shows is that no
model can make a verdict milder. It takes some minutes.`;
const EXAMPLES = join(ROOT, "examples");

const USAGE = "npm run demo [-- --keep] [-- --review]";

/** @param {string | null} modelAddress of the model that reviews; null for none */
async function demonstrate(folder, modelAddress) {
  const expected = JSON.parse(readFileSync(join(EXAMPLES, "expected.json"), "utf8"));
  const repository = join(folder, "office-skills");
  const program = join(ROOT, "dist", "cli.js");
  makeRepository(program, repository, EXAMPLES, Object.keys(expected), modelAddress);
  console.log("A repository whose agent improves its own skills. Each branch proposes a next version.");
  console.log("`evogate` stands for `node dist/cli.js`.");
  if (modelAddress !== null) console.log(ABOUT_MODEL);
  const rows = [];
  const environment = findAdvisories(EXAMPLES);
  for (const [branch, expectation] of Object.entries(expected)) {
    if (expectation.needs !== undefined && findProgram(expectation.needs) === null) {
      console.log(`\nLeft out: ${branch}, for which ${expectation.needs} would have to be there.`);
      continue;
    }
    const verdict = await runGate(program, repository, branch, environment);
    const differences =
      modelAddress === null ? findDifferences(expectation, verdict) : findMilder(expectation, verdict);
    rows.push({ branch, expectation, verdict, differences });
  }
  console.log(`\n${renderTable(rows)}`);
  const differences = rows.flatMap((row) => row.differences.map((difference) => `${row.branch}: ${difference}`));
  for (const difference of differences) console.log(difference);
  return differences.length === 0 ? 0 : 1;
}

async function main(args) {
  const unknown = args.find((argument) => !["--keep", "--review"].includes(argument));
  if (unknown !== undefined) {
    console.error(`demo: there is no option ${JSON.stringify(unknown)}; usage: ${USAGE}`);
    return 2;
  }
  const model = args.includes("--review") ? await startModel() : null;
  const folder = realpathSync(mkdtempSync(join(tmpdir(), "evogate-demo-")));
  const tidy = () => {
    if (args.includes("--keep")) console.log(`Kept: ${folder}`);
    else rmSync(folder, { recursive: true, force: true });
  };
  process.once("SIGINT", () => {
    tidy();
    process.exit(130);
  });
  try {
    return await demonstrate(folder, model?.address ?? null);
  } finally {
    model?.end();
    tidy();
  }
}

// Whoever reads may stop reading, as `npm run demo | head` does.
process.stdout.on("error", (error) => {
  if (error.code !== "EPIPE") throw error;
});
process.exitCode = await main(process.argv.slice(2));
