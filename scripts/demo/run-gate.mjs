import { execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { isolatedEnvironment } from "./environment.mjs";

/**
 * What the gate said of a branch.
 *
 * @typedef {object} Verdict
 * @property {number | null} exitCode null when a signal ended it
 * @property {string | null} decision null when it wrote no report
 * @property {readonly string[]} rules of the findings that block
 */

/**
 * Runs the gate on a branch, as a user types it; its report goes straight to where ours goes.
 *
 * @param {string} program path of cli.js
 * @param {string} repository
 * @param {string} branch
 * @param {Record<string, string>} environment variables besides those of this process
 * @returns {Promise<Verdict>}
 */
export async function runGate(program, repository, branch, environment) {
  const options = { cwd: repository, env: { ...isolatedEnvironment(), ...environment } };
  const report = join("..", `${branch}.json`);
  const args = ["scan", "--base", "main", "--format", `json=${report}`];
  console.log(`\n$ git switch --quiet ${branch}`);
  execFileSync("git", ["switch", "--quiet", branch], { ...options, stdio: ["ignore", "ignore", "inherit"] });
  console.log(`$ evogate ${args.join(" ")}`);
  const gate = spawn(process.execPath, [program, ...args], { ...options, stdio: ["ignore", "inherit", "inherit"] });
  const [exitCode] = await once(gate, "close");
  return { exitCode, ...readReport(join(repository, report)) };
}

/** @param {string} path of a report in JSON */
function readReport(path) {
  let text;
  try {
    text = readFileSync(path, "utf8");
  } catch {
    return { decision: null, rules: [] };
  }
  const { decision, artifacts } = JSON.parse(text);
  const blocking = artifacts.flatMap(({ findings }) => findings.filter((finding) => finding.blocking));
  return { decision, rules: blocking.map((finding) => finding.rule) };
}
