import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { git } from "../../repositories.ts";
import { unpackCorpus } from "../../shared.ts";
import { REWRITES, type Rewrite, type SourceText } from "./rewrites.ts";

/**
 * Rewrites benign units of the corpus so that they still do what they did, and counts what the gate takes for a gain.
 * `--every n` takes each n-th unit (8 unless told); `--only text` the rewrites whose name has the text.
 */
const every = Number(optionOf("--every") ?? 8);
const only = optionOf("--only") ?? "";
const corpus = unpackCorpus();
if (corpus === null) console.log("The shared corpus is not here: set EVOGATE_SHARED.");
else measureAll(corpus);

interface Judged {
  readonly id: string;
  readonly decision: string;
  readonly needs: readonly { readonly text: string }[];
  readonly findings: readonly { readonly rule: string; readonly status: string; readonly blocking: boolean }[];
  readonly capabilities: { readonly gained: readonly { readonly kind: string; readonly target: string }[] };
}

function measureAll(folder: string): void {
  const scratch = mkdtempSync(join(tmpdir(), "evogate-rewrites-"));
  try {
    const units = benignUnits(folder).filter((_, index) => index % every === 0);
    git(scratch, "init", "-q", "-b", "main");
    for (const id of units) cpSync(join(folder, "units", id), join(scratch, id), { recursive: true });
    git(scratch, "add", "-A", "-f");
    git(scratch, "commit", "-qm", "before");
    console.log(`${units.length} benign skills, each rewritten\n`);
    console.log("| rewrite | changed | with a gain | with a new finding | not promoted |\n|---|---|---|---|---|");
    for (const [name, rewrite] of Object.entries(REWRITES))
      if (name.includes(only)) measure(scratch, units, name, rewrite);
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

function measure(scratch: string, units: readonly string[], name: string, rewrite: Rewrite): void {
  git(scratch, "switch", "-qC", "rewritten", "main");
  for (const id of units) rewriteUnit(join(scratch, id), rewrite);
  git(scratch, "commit", "-qam", name, "--allow-empty");
  const judged = scan(scratch);
  const gains = judged.filter(({ capabilities }) => capabilities.gained.length > 0);
  const found = judged.filter(({ findings }) => findings.some(({ status }) => status === "new"));
  const held = judged.filter(({ decision }) => decision !== "promote");
  console.log(`| ${name} | ${judged.length} | ${gains.length} | ${found.length} | ${held.length} |`);
  for (const { id, capabilities, findings, needs } of new Set([...gains, ...found, ...held])) {
    const gained = capabilities.gained.map(({ kind, target }) => `${kind} ${target}`);
    const rules = findings.filter(({ status }) => status === "new").map(({ rule }) => rule);
    console.error(
      `${name}: ${id}: ${[...gained, ...rules, ...needs.map(({ text }) => text)].join("; ").slice(0, 400)}`,
    );
  }
}

function rewriteUnit(folder: string, rewrite: Rewrite): void {
  const files: SourceText[] = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .toSorted()
    .flatMap((path) => {
      const text = readFileSync(path, "utf8");
      return text.includes("\uFFFD") ? [] : [{ path: path.slice(folder.length + 1), text }];
    });
  rewrite(files).forEach((text, index) => {
    const path = files[index]?.path;
    if (text !== null && path !== undefined) writeFileSync(join(folder, path), text);
  });
}

function benignUnits(folder: string): readonly string[] {
  return readFileSync(join(folder, "manifest.jsonl"), "utf8")
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line) as { readonly id: string; readonly kind: string; readonly label: string })
    .filter(({ kind, label }) => kind === "skill" && label === "benign")
    .map(({ id }) => id);
}

function scan(cwd: string): readonly Judged[] {
  const command = [resolve("dist/cli.js"), "scan", "--format", "json", "--base", "main"];
  const run = spawnSync(process.execPath, command, { cwd, encoding: "utf8", maxBuffer: 1 << 29 });
  if (run.status === null || run.status === 2) throw new Error(`scan ended with ${run.status}: ${run.stderr}`);
  return (JSON.parse(run.stdout) as { readonly artifacts: readonly Judged[] }).artifacts;
}

function optionOf(name: string): string | undefined {
  const at = process.argv.indexOf(name);
  return at === -1 ? undefined : process.argv[at + 1];
}
