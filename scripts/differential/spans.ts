import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { unpackCorpus } from "../../bench/shared.ts";
import { timeLimit } from "../../src/adapters/time-limit.ts";
import { analyseSource, type Analysis } from "../../src/languages/analyse.ts";
import { decodeText } from "../../src/text/decode.ts";
import { findShellScripts } from "../../test/support/shell-scripts.ts";
import { checkSpans } from "../locations/check-spans.ts";
import { checkWords } from "../locations/check-words.ts";
import { findInterpreters } from "./interpreters.ts";

const MOST_SHOWN = 40;
const [MOST_SCRIPTS, LARGEST] = [600, 2_000_000];
const LIMITS = { timeLimit, clock: { now: () => new Date(), milliseconds: () => performance.now() } };

/** How much was compared in one language. */
interface Tally {
  sources: number;
  bytes: number;
  wrong: number;
  readonly counts: Record<string, number>;
}

/**
 * Compares what facts say with the text at their places: in the labelled corpus, in the standard library of the newest
 * CPython here, in the packages that are installed here, and in this machine's shell scripts; and in all code inside
 * them. Returns how many facts are not where they say.
 */
export async function compareSpans(): Promise<number> {
  const corpus = unpackCorpus();
  const folders = [...(corpus === null ? [] : [corpus]), ...(findInterpreters()[0]?.folders ?? []), "node_modules"];
  const scripts = findShellScripts(MOST_SCRIPTS).map(({ path }) => path);
  const tallies = new Map<string, Tally>();
  let wrong = 0;
  for (const path of [...folders.flatMap(listFiles), ...scripts]) {
    const bytes = readFileSync(path);
    const decoded = bytes.length > LARGEST ? null : decodeText(bytes);
    if (decoded?.kind !== "text") continue;
    const before = wrong;
    const found = checkAll(await analyseSource({ path, text: decoded.text, bytes }, LIMITS), tallies);
    wrong += found.length;
    if (before < MOST_SHOWN && found.length > 0) console.log(`${path}\n  ${found.slice(0, 3).join("\n  ")}`);
  }
  for (const [language, { sources, bytes, counts, wrong: own }] of tallies) {
    console.log(`${language}: ${sources} sources, ${(bytes / 1e6).toFixed(1)} MB, ${own} misplaced`, counts);
  }
  return wrong;
}

/** What is wrong in a source and in all code inside it. */
function checkAll(analysis: Analysis, tallies: Map<string, Tally>): readonly string[] {
  const { text, source, inside } = analysis;
  const tally = tallies.get(source.language) ?? { sources: 0, bytes: 0, wrong: 0, counts: {} };
  tallies.set(source.language, tally);
  const { counts, wrong } = checkWords(text, analysis);
  const all = [...checkSpans(text, analysis), ...wrong];
  tally.sources += 1;
  tally.bytes += text.length;
  tally.wrong += all.length;
  for (const [what, count] of Object.entries({ ...counts, stretch: countStretches(analysis) })) {
    tally.counts[what] = (tally.counts[what] ?? 0) + count;
  }
  return [...all, ...inside.flatMap((inner) => checkAll(inner.analysis, tallies))];
}

function countStretches({ source }: Analysis): number {
  return source.embedded.reduce((sum, { stretches }) => sum + stretches.length, 0);
}

function listFiles(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .toSorted();
}
