import { timeLimit } from "../../src/adapters/time-limit.ts";
import { checkSpans } from "../locations/check-spans.ts";
import type { Fuzzed } from "./fuzzed.ts";
import { mutate } from "./mutate.ts";
import { createRandom } from "./random.ts";

/** For one reading of one input, in milliseconds of the processor: those of the wall say what else runs. */
const LONGEST = 2000;
/** To start the watch over the time takes as long as reading a line: it watches over many inputs. In milliseconds. */
const [BATCH, LONGEST_BATCH] = [50, 120_000];
const MOST_FAILURES = 10;

interface Outcomes {
  /** How many readings had which outcome. */
  readonly counts: Readonly<Record<string, number>>;
  /** What went wrong, with the input as JSON; at most ten. */
  readonly failures: readonly string[];
  /** Milliseconds of the processor for the slowest reading. */
  readonly slowest: number;
  /** How many inputs were read. */
  readonly done: number;
}

/** Reads that many mutated inputs, the same ones for the same seed, within so many milliseconds in all. */
export function fuzz({ texts, tokens, readings }: Fuzzed, count: number, seed: number, within: number): Outcomes {
  const random = createRandom(seed);
  const counts: Record<string, number> = {};
  const failures: string[] = [];
  let [slowest, done, text] = [0, 0, ""];
  const readOne = (read: Fuzzed["readings"][0]): void => {
    const started = process.cpuUsage();
    try {
      const facts = read(text);
      const { kind } = facts.source.parse;
      counts[kind] = (counts[kind] ?? 0) + 1;
      failures.push(...checkSpans(text, facts).map((wrong) => `${wrong}: ${JSON.stringify(text)}`));
    } catch (error) {
      failures.push(`${String(error)}: ${JSON.stringify(text)}`);
    }
    const milliseconds = process.cpuUsage(started).user / 1000;
    if (milliseconds > LONGEST) failures.push(`took ${milliseconds.toFixed(0)} ms: ${JSON.stringify(text)}`);
    slowest = Math.max(slowest, milliseconds);
  };
  const end = performance.now() + within;
  while (done < count && failures.length < MOST_FAILURES && performance.now() < end) {
    const goal = Math.min(count, done + BATCH);
    const batch = timeLimit.run(LONGEST_BATCH, () => {
      for (; done < goal && failures.length < MOST_FAILURES; done++) {
        text = mutate(texts, tokens, random);
        for (const read of readings) readOne(read);
      }
    });
    if (!batch.ok) return { counts, failures: [...failures, `stopped in ${JSON.stringify(text)}`], slowest, done };
  }
  return { counts, failures, slowest, done };
}
