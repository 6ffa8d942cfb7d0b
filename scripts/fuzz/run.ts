import { checkFacts } from "./check-facts.ts";
import { mutate } from "./mutate.ts";
import type { Fuzzed } from "./python.ts";
import { createRandom } from "./random.ts";

/** In milliseconds. */
const LONGEST = 2000;

interface Outcomes {
  /** How many inputs had which outcome. */
  readonly counts: Readonly<Record<string, number>>;
  /** What went wrong, with the input as JSON; at most ten. */
  readonly failures: readonly string[];
  /** Milliseconds of the slowest input. */
  readonly slowest: number;
}

/** Analyses that many mutated inputs, the same ones for the same seed. */
export function fuzz({ texts, tokens, analyse }: Fuzzed, count: number, seed: number): Outcomes {
  const random = createRandom(seed);
  const counts: Record<string, number> = {};
  const failures: string[] = [];
  let slowest = 0;
  for (let index = 0; index < count && failures.length < 10; index++) {
    const text = mutate(texts, tokens, random);
    const started = performance.now();
    try {
      const facts = analyse(text);
      counts[facts.parse.kind] = (counts[facts.parse.kind] ?? 0) + 1;
      failures.push(...checkFacts(text, facts).map((wrong) => `${wrong}: ${JSON.stringify(text)}`));
    } catch (error) {
      failures.push(`${String(error)}: ${JSON.stringify(text)}`);
    }
    const milliseconds = performance.now() - started;
    if (milliseconds > LONGEST) failures.push(`took ${milliseconds.toFixed(0)} ms: ${JSON.stringify(text)}`);
    slowest = Math.max(slowest, milliseconds);
  }
  return { counts, failures, slowest };
}
