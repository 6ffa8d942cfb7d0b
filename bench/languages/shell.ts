import { parse, type ParsedScript, type SyntaxNode, forEachChild } from "unbash";
import { analyseShell } from "../../src/languages/shell/analyse.ts";
import { findShellScripts } from "../../test/support/shell-scripts.ts";

/** Times unbash alone, unbash with every lazy part read, and our facts, round by round on the same scripts. */
const ROUNDS = Number(process.env["BENCH_ROUNDS"] ?? 9);
const MOST_SCRIPTS = 600;

const texts = findShellScripts(MOST_SCRIPTS).map(({ text }) => text);
const size = texts.reduce((sum, text) => sum + text.length, 0) / 1e6;
const ways: Readonly<Record<string, (text: string) => unknown>> = {
  "unbash parse": parse,
  "unbash parse and walk": (text) => walk(parse(text)),
  facts: analyseShell,
};
/** Seconds by way: for each script its best time, so that what else the machine does counts little. */
const total = new Map(Object.keys(ways).map((name) => [name, 0]));
for (const text of texts) {
  const best = new Map<string, number>();
  for (let round = 0; round < ROUNDS; round++) {
    for (const [name, run] of Object.entries(ways)) {
      const start = process.hrtime.bigint();
      run(text);
      const seconds = Number(process.hrtime.bigint() - start) / 1e9;
      best.set(name, Math.min(best.get(name) ?? Infinity, seconds));
    }
  }
  for (const [name, seconds] of best) total.set(name, (total.get(name) ?? 0) + seconds);
}
console.log(`${texts.length} scripts, ${size.toFixed(2)} MB, best of ${ROUNDS} interleaved rounds for each script`);
const walked = total.get("unbash parse and walk") ?? 0;
for (const [name, seconds] of total) {
  console.log(`${name}: ${(size / seconds).toFixed(1)} MB/s, ${(seconds / walked).toFixed(2)} of parse and walk`);
}

function walk(script: ParsedScript): number {
  let nodes = 0;
  const visit = (node: SyntaxNode): void => {
    nodes++;
    forEachChild(node, visit);
  };
  visit(script);
  return nodes;
}
