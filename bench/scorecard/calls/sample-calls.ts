import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { createRandom, type Random } from "../../../scripts/fuzz/random.ts";
import { unpackCorpus } from "../../shared.ts";
import { inspectCalls } from "./inspect-calls.ts";

/**
 * `npx tsx bench/scorecard/calls/sample-calls.ts` prints calls of the benign corpus without what the program makes of them,
 * for a person to name: a file at random, in it up to three calls at random. The same for the same corpus and parsers.
 */
const SEED = 7;
const EACH_FILE = 3;
/** So many calls of each: code inside texts are fences, here-documents and what `-c` and `-e` are given. */
const WANTED = [
  { files: /\.py$/u, inside: null, calls: 150 },
  { files: /\.(?:js|mjs|cjs|ts|tsx)$/u, inside: null, calls: 100 },
  { files: /\.(?:md|sh)$/u, inside: /^(?:python|javascript|typescript)$/u, calls: 50 },
] as const;
/** Bytes: what is larger was packed by a tool, and nobody can read it. */
const LARGEST = 100_000;

const corpus = unpackCorpus();
if (corpus === null) throw new Error("The shared corpus is not here: set EVOGATE_SHARED.");
const random = createRandom(SEED);
const files = listBenignFiles(corpus);
for (const { files: name, inside, calls } of WANTED) {
  const open = files.filter(({ path }) => name.test(path));
  let left = calls;
  while (left > 0 && open.length > 0) {
    const [file] = open.splice(random.below(open.length), 1);
    if (file === undefined) break;
    const listed = inspectCalls(join(corpus, "units", file.unit), file.path);
    const own = listed.filter((call) => (inside === null ? call.inside === null : inside.test(call.inside ?? "")));
    for (const { line, callee } of pickSome(own, Math.min(EACH_FILE, left), random)) {
      console.log(JSON.stringify({ ...file, line, callee }));
      left -= 1;
    }
  }
}

function pickSome<T>(items: readonly T[], most: number, { below }: Random): readonly T[] {
  const rest = [...items];
  return Array.from({ length: Math.min(most, items.length) }, () => rest.splice(below(rest.length), 1)).flat();
}

/** Of what people and agents wrote; units made for a scanner's tests repeat each other, and so do Voyager's, which all call one bot. */
function listBenignFiles(folder: string): readonly { readonly unit: string; readonly path: string }[] {
  return readFileSync(join(folder, "manifest.jsonl"), "utf8")
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line) as { readonly id: string; readonly label: string; readonly family: string })
    .filter(({ label, family }) => label === "benign" && /^(?:vendor|wild|evolved(?!:voyager))/u.test(family))
    .flatMap(({ id: unit }) => {
      const root = join(folder, "units", unit);
      return readdirSync(root, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => join(entry.parentPath, entry.name))
        .filter((path) => readFileSync(path).length <= LARGEST)
        .map((path) => ({ unit, path: path.slice(root.length + 1) }))
        .toSorted((a, b) => (a.path < b.path ? -1 : 1));
    });
}
