import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { buildSync } from "esbuild";
import { median } from "./measure.ts";

const ROUNDS = Number(process.env["BENCH_ROUNDS"] ?? 15);
const FORMATS = ["terminal", "json", "sarif", "markdown", "github", "junit"] as const;
/** Of a whole process that makes one report of 3,000 findings and nothing else; the milliseconds are the report's alone. */
const MOST_MILLISECONDS = 500;
const MOST_MEBIBYTES = 150;

/** Each format once in a process of its own, as a run of the gate does it: nothing is warm. */
export function timeReports(scratch: string): void {
  const program = join(scratch, "render-one.mjs");
  buildSync({
    entryPoints: ["bench/reports/render-one.ts"],
    outfile: program,
    bundle: true,
    platform: "node",
    format: "esm",
  });
  for (const format of FORMATS) {
    const runs = Array.from({ length: ROUNDS }, () => runOnce(program, format));
    const milliseconds = median(runs.map((run) => run.milliseconds));
    const mebibytes = Math.max(...runs.map((run) => run.mebibytes));
    const isMet = milliseconds <= MOST_MILLISECONDS && mebibytes <= MOST_MEBIBYTES;
    const room = `${mebibytes.toFixed(0)} of ${MOST_MEBIBYTES} MiB`;
    console.log(
      `${isMet ? "met " : "MISS"}  3,000 findings as ${format}: ${milliseconds.toFixed(0)} ms (limit ${MOST_MILLISECONDS}), ${room}`,
    );
  }
}

function runOnce(program: string, format: string): { readonly milliseconds: number; readonly mebibytes: number } {
  const run = spawnSync(process.execPath, [program, format], { encoding: "utf8" });
  if (run.status !== 0) throw new Error(`${format}: ${run.stderr}`);
  return JSON.parse(run.stdout) as { milliseconds: number; mebibytes: number };
}
