import { compilePack } from "../scripts/rules/compile.ts";
import { readRules, type RuleFile } from "../scripts/rules/read.ts";
import { findPlaces } from "../src/scanners/rules/find-places.ts";
import { findMatches } from "../src/scanners/rules/matcher.ts";
import { openPack, type Pack } from "../src/scanners/rules/open-pack.ts";
import { unifyLineBreaks } from "../src/text/line-breaks.ts";
import { normalise } from "../src/text/normalise/normalise.ts";
import { matchEveryLine } from "../test/scanners/rules/naive.ts";
import { median } from "./measure.ts";
import { sampleMaterial, type Material } from "./repositories.ts";
import { unpackCorpus } from "./shared.ts";

const ROUNDS = Number(process.env["BENCH_ROUNDS"] ?? 15);
const SAMPLE_UNITS = 400_000;
/** For the matcher alone, which is too fast to be measured on so little: it would be timed while it is compiled. */
const MATCHER_UNITS = 5_000_000;
/** The whole engine against the naive loop, and the matcher alone in MB/s. */
const LEAST_RATIO = 10;
const LEAST_THROUGHPUT = 40;

/** Text of the corpus through the rules engine and through a plain loop over lines. Says so where there is no corpus. */
export function measureEngine(): void {
  const corpus = unpackCorpus();
  if (corpus === null) return console.log("skip  rules engine: there is no shared corpus to measure it on");
  const material = sampleMaterial(corpus, SAMPLE_UNITS);
  const rules = readRules("rules").filter(({ id }) => id.startsWith("rules/"));
  const pack = openPack(compilePack(rules));
  const hundred = openPack(compilePack(takeLiteralBearing(rules, 100)));
  assertNothingIsLost(material, pack);
  const read = material.texts.map(({ text }) => prepare(text));
  const much = sampleMaterial(corpus, MATCHER_UNITS).texts.map(({ text }) => prepare(text));
  const [engine, naive, matcher] = interleaveWork([
    () => material.texts.reduce((sum, { name, text }) => sum + findPlaces(text, name, pack).length, 0),
    () => read.reduce((sum, text) => sum + matchNaively(text, pack), 0),
    () => much.reduce((sum, text) => sum + findMatches(text, "normalised", hundred, () => true).length, 0),
  ]);
  const megabytes = measureMegabytes(read);
  const muchMegabytes = measureMegabytes(much);
  const ratio = median(engine.map((time, round) => (naive[round] ?? 0) / time));
  const throughput = muchMegabytes / (median(matcher) / 1000);
  console.log(`${ROUNDS} interleaved rounds over ${megabytes.toFixed(1)} MB of ${material.texts.length} files`);
  console.log(`      whole engine: ${inMegabytes(engine, megabytes)}`);
  console.log(`      every pattern on every line: ${inMegabytes(naive, megabytes)}`);
  console.log(
    `${verdict(ratio >= LEAST_RATIO)}  whole engine: ${ratio.toFixed(1)} × every pattern on every line (at least ${LEAST_RATIO})`,
  );
  console.log(
    `${verdict(throughput >= LEAST_THROUGHPUT)}  matcher alone, ${hundred.matchers.length} rules, on ${muchMegabytes.toFixed(1)} MB: ${inMegabytes(matcher, muchMegabytes)} (at least ${LEAST_THROUGHPUT})`,
  );
}

/** So many rules, each with its first pattern that is looked for by literals. */
function takeLiteralBearing(rules: readonly RuleFile[], count: number): readonly RuleFile[] {
  return rules
    .flatMap((rule) => {
      const entry = rule.match?.find(({ scan }) => scan !== "always");
      return entry === undefined ? [] : [{ ...rule, match: [entry] }];
    })
    .slice(0, count);
}

/** A text as the matcher gets it. */
function prepare(text: string): string {
  return normalise(unifyLineBreaks(text).text).text;
}

function measureMegabytes(texts: readonly string[]): number {
  return texts.reduce((sum, text) => sum + text.length, 0) / 1e6;
}

function verdict(isMet: boolean): string {
  return isMet ? "met " : "MISS";
}

/** Times each piece of work in turn, so that a machine whose speed drifts is fair to all. Milliseconds. */
function interleaveWork<const Work extends readonly (() => number)[]>(work: Work): { [Index in keyof Work]: number[] } {
  const times = work.map((): number[] => []);
  for (let round = -1; round < ROUNDS; round++) {
    for (const [index, run] of work.entries()) {
      const started = performance.now();
      run();
      // The first round compiles.
      if (round >= 0) times[index]?.push(performance.now() - started);
    }
  }
  return times as { [Index in keyof Work]: number[] };
}

/** Median with the slowest and the fastest round. */
function inMegabytes(times: readonly number[], megabytes: number): string {
  const [middle, slowest, fastest] = [median(times), Math.max(...times), Math.min(...times)].map(
    (time) => (megabytes / time) * 1000,
  ) as [number, number, number];
  return `${middle.toFixed(1)} MB/s (${slowest.toFixed(1)} to ${fastest.toFixed(1)})`;
}

/** How it is done where there is no index: the number of matches of each pattern on each line. */
function matchNaively(text: string, { matchers }: Pack): number {
  let count = 0;
  for (const line of text.toLowerCase().split("\n")) {
    for (const { pattern } of matchers) {
      pattern.lastIndex = 0;
      for (let found = pattern.exec(line); found !== null; found = pattern.exec(line)) {
        if (found[0] === "") pattern.lastIndex++;
        else count++;
      }
    }
  }
  return count;
}

/** Throws when the engine finds anything else than the patterns themselves, tried on each line. */
function assertNothingIsLost({ texts }: Material, pack: Pack): void {
  for (const { name, text } of texts) {
    // The same text in both forms, as `matchEveryLine` sees it; what it is normalised from is the same for both.
    const read = prepare(text);
    const matches = (["normalised", "original"] as const).flatMap((form) =>
      findMatches(read, form, pack, ({ multiline }) => !multiline),
    );
    const found = new Set(
      matches.map(({ matcher, start, end }) => `${pack.matchers.indexOf(matcher)} ${start} ${end}`),
    );
    const expected = matchEveryLine(read, pack);
    const differing = [...found, ...expected].filter((match) => !found.has(match) || !expected.has(match));
    if (differing.length > 0) throw new Error(`${name}: engine and naive loop differ in ${differing.join(", ")}`);
  }
}
