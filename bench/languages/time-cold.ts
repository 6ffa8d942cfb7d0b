import { spawnSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { median } from "../measure.ts";
import { bundleReader } from "./readers.ts";
import { pythonSources } from "./sources.ts";

const LINES = 200;
/** Milliseconds, without the import. */
const LIMIT = 15;

/** One file in a new process each time, with and without the time that importing the bundle takes. */
export async function timeCold(scratch: string, rounds: number): Promise<void> {
  const bundle = await bundleReader(scratch, "src/languages/python/analyse.ts", "analysePython");
  const text = pythonSources().find((source) => source.split("\n").length > LINES * 2) ?? "";
  const file = join(scratch, "cold.py");
  writeFileSync(file, text.split("\n").slice(0, LINES).join("\n"));
  const program =
    `const { readFileSync } = await import("node:fs"); const text = readFileSync(process.argv[2], "utf8");` +
    `const before = performance.now(); const { analysePython } = await import(process.argv[1]);` +
    `const started = performance.now(); analysePython(text); const ended = performance.now();` +
    `console.log(JSON.stringify([ended - started, ended - before]))`;
  const args = ["--input-type=module", "-e", program, pathToFileURL(bundle).href, file];
  const times = Array.from(
    { length: rounds },
    () => JSON.parse(spawnSync(process.execPath, args, { encoding: "utf8" }).stdout) as [number, number],
  );
  const [alone, imported] = [times.map(([time]) => time), times.map(([, time]) => time)];
  const verdict = median(alone) <= LIMIT ? "met " : "MISS";
  console.log(`Python, one file of ${LINES} lines in a new process, ${rounds} rounds`);
  console.log(`${verdict}  cold: ${describe(alone)} (limit ${LIMIT})\n      with the import: ${describe(imported)}`);
}

function describe(times: readonly number[]): string {
  return `${median(times).toFixed(1)} ms, best ${Math.min(...times).toFixed(1)}`;
}
