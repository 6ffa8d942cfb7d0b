import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { build } from "esbuild";
import { findInterpreters } from "../scripts/differential/interpreters.ts";
import { median } from "./measure.ts";
import { sharedFolder } from "./shared.ts";

const ROUNDS = Number(process.env["BENCH_ROUNDS"] ?? 9);
/** In UTF-16 units. */
const MOST_TEXT = 5_000_000;
const COLD_LINES = 200;

type Reader = (text: string) => unknown;

/** Times the parsers as they are bundled, in turn, over the standard library of the newest CPython here. */
export async function timeLanguages(scratch: string): Promise<void> {
  const sources = readSources();
  if (sources.length === 0) {
    console.log("No CPython here, so no Python sources to read.");
    return;
  }
  const analyse = await bundleReader(scratch, "src/languages/python/analyse.ts", "analysePython");
  const parse = await bundleReader(scratch, "src/languages/python/parser/parse.ts", "parse");
  const prototype = join(sharedFolder() ?? "", "prototypes/python-parser.mjs");
  const readers = new Map([
    ...(existsSync(prototype) ? [["prototype, parse", await load(prototype, "parse")] as const] : []),
    ["parse", await load(parse, "parse")],
    ["parse and facts", await load(analyse, "analysePython")],
  ]);
  timeWarm(readers, sources);
  timeCold(scratch, analyse, sources);
}

/** Every file that the prototype may fail on is left out by its folder: tests hold broken sources. */
function readSources(): readonly string[] {
  const [folder] = findInterpreters()[0]?.folders ?? [];
  if (folder === undefined) return [];
  const texts: string[] = [];
  let length = 0;
  for (const path of readdirSync(folder, { recursive: true, encoding: "utf8" }).toSorted()) {
    if (!path.endsWith(".py") || /(?:^|\/)(?:test|tests|site-packages|lib2to3)\//u.test(path)) continue;
    const text = readFileSync(join(folder, path), "utf8");
    length += text.length;
    if (length > MOST_TEXT) break;
    texts.push(text);
  }
  return texts;
}

async function bundleReader(scratch: string, entry: string, name: string): Promise<string> {
  const outfile = join(scratch, `${name}.mjs`);
  await build({ entryPoints: [entry], outfile, bundle: true, format: "esm", platform: "node", minify: true });
  return outfile;
}

async function load(path: string, name: string): Promise<Reader> {
  const module = (await import(pathToFileURL(resolve(path)).href)) as Readonly<Record<string, Reader>>;
  const reader = module[name];
  if (reader === undefined) throw new Error(`${path} has no ${name}`);
  return reader;
}

function timeWarm(readers: ReadonlyMap<string, Reader>, sources: readonly string[]): void {
  const megabytes = sources.reduce((sum, text) => sum + text.length, 0) / 1e6;
  const times = new Map<string, number[]>([...readers.keys()].map((name) => [name, []]));
  for (let round = 0; round <= ROUNDS; round++) {
    for (const [name, read] of readers) {
      const started = performance.now();
      for (const text of sources) read(text);
      // The first round is for the compiler.
      if (round > 0) times.get(name)?.push((performance.now() - started) / 1000);
    }
  }
  const base = [...times.values()][0] ?? [];
  console.log(`Python: ${sources.length} files, ${megabytes.toFixed(1)} MB, ${ROUNDS} interleaved rounds`);
  for (const [name, own] of times) {
    const ratio = median(own.map((time, round) => (base[round] ?? time) / time));
    const best = megabytes / Math.min(...own);
    console.log(
      `  ${name}: ${(megabytes / median(own)).toFixed(1)} MB/s, best ${best.toFixed(1)}, ${ratio.toFixed(2)} × the first`,
    );
  }
}

/** One file in a new process each time: reading the bundle and compiling it not counted, everything after it is. */
function timeCold(scratch: string, bundle: string, sources: readonly string[]): void {
  const text = sources.find((source) => source.split("\n").length > COLD_LINES * 2) ?? "";
  const file = join(scratch, "cold.py");
  writeFileSync(file, text.split("\n").slice(0, COLD_LINES).join("\n"));
  const program =
    `const { readFileSync } = await import("node:fs"); const { analysePython } = await import(process.argv[1]);` +
    `const text = readFileSync(process.argv[2], "utf8"); const started = performance.now(); analysePython(text);` +
    `console.log(performance.now() - started)`;
  const args = ["--input-type=module", "-e", program, pathToFileURL(bundle).href, file];
  const times = Array.from({ length: ROUNDS }, () =>
    Number(spawnSync(process.execPath, args, { encoding: "utf8" }).stdout),
  );
  console.log(
    `  one file of ${COLD_LINES} lines, cold: ${median(times).toFixed(1)} ms, best ${Math.min(...times).toFixed(1)}`,
  );
}
