import { spawn } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { compare, type Answer } from "./differential/compare.ts";
import { runFolding } from "./differential/folding/run.ts";
import { findInterpreters, type Interpreter } from "./differential/interpreters.ts";
import { compareLists } from "./differential/requirements/run.ts";
import { compareSpans } from "./differential/spans.ts";

/**
 * Compares what we read in Python sources with what CPython reads, over its standard library and site-packages:
 * `npm run differential`, for all versions `npm run differential -- all`, for one or more `-- 3.13 3.11`. With `-- spans`
 * it compares what facts of all languages say with the text at their places instead, with `-- folding` what random
 * constant expressions are worth, to us and to CPython, with `-- requirements` what pip reads in random lists.
 */
const DESCRIBE = fileURLToPath(new URL("differential/describe_python.py", import.meta.url));
const MOST_SHOWN = 30;

const wanted = process.argv.slice(2);
if (wanted[0] === "requirements") process.exit(compareLists() > 0 ? 1 : 0);
if (wanted[0] === "spans") process.exit((await compareSpans()) > 0 ? 1 : 0);
const found = findInterpreters();
const chosen = wanted.includes("all") ? found : found.filter(({ version }) => wanted.includes(version));
const interpreters = wanted.length === 0 ? found.slice(0, 1) : chosen;
if (interpreters.length === 0 && !wanted.includes("folding"))
  throw new Error(`no CPython here; found: ${found.map(({ version }) => version).join(" ")}`);
const isFolding = wanted.includes("folding");
if (isFolding && (await runFolding()) > 0) process.exitCode = 1;
for (const interpreter of isFolding ? [] : interpreters) {
  if ((await run(interpreter)) > 0) process.exitCode = 1;
}

/** Returns the number of files with differences. */
async function run(interpreter: Interpreter): Promise<number> {
  const paths = [...new Set(interpreter.folders.flatMap(findSources))];
  const python = spawn(interpreter.path, ["-I", DESCRIBE], { stdio: ["pipe", "pipe", "inherit"] });
  python.stdin.end(`${paths.join("\n")}\n`);
  const total = { files: 0, refused: 0, undecodable: 0, facts: 0, different: 0 };
  for await (const line of createInterface({ input: python.stdout })) {
    const answer = JSON.parse(line) as Answer;
    const { facts, isUndecodable, differences } = compare(answer, readFileSync(answer.path), interpreter.minor >= 12);
    total.files += 1;
    total.refused += answer.ok ? 0 : 1;
    total.undecodable += isUndecodable ? 1 : 0;
    total.facts += facts;
    if (differences.length === 0) continue;
    total.different += 1;
    if (total.different <= MOST_SHOWN) console.log(`${answer.path}\n  ${differences.slice(0, 5).join("\n  ")}`);
  }
  if (total.files !== paths.length) throw new Error(`CPython answered for ${total.files} of ${paths.length} files`);
  console.log(
    `CPython ${interpreter.version}: ${total.files} files (${total.refused} refused by it, ${total.undecodable} in encodings not read here), ${total.facts} facts, ` +
      `${total.different} files with differences`,
  );
  return total.different;
}

function findSources(folder: string): readonly string[] {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile() && entry.name.endsWith(".py"))
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => !path.includes("\n"))
    .toSorted();
}
