import { LANGUAGES } from "./fuzz/languages.ts";
import { fuzz } from "./fuzz/run.ts";

/**
 * `npm run fuzz`: 200,000 mutated inputs of each language, at most an hour each; `-- shell` for one, `-- [language]
 * <count> <seed>` for others. Exit code 1 when one fails, or is not finished in time.
 */
const LONGEST = 3_600_000;

const args = process.argv.slice(2);
const named = args.filter((arg) => !/^\d+$/u.test(arg));
const [count = 200_000, seed = 1] = args.filter((arg) => /^\d+$/u.test(arg)).map(Number);
const unknown = named.find((name) => !LANGUAGES.has(name));
if (unknown !== undefined) throw new Error(`no ${unknown} among ${[...LANGUAGES.keys()].join(" ")}`);

for (const [name, prepare] of LANGUAGES) {
  if (named.length > 0 && !named.includes(name)) continue;
  const fuzzed = await prepare();
  const started = performance.now();
  const { counts, failures, slowest, done } = fuzz(fuzzed, count, seed, LONGEST);
  const seconds = ((performance.now() - started) / 1000).toFixed(0);
  const memory = (process.resourceUsage().maxRSS / 1024).toFixed(0);
  console.log(
    `${name}: ${done} inputs, seed ${seed}, ${seconds} s, slowest ${slowest.toFixed(0)} ms, at most ${memory} MiB`,
    counts,
  );
  for (const failure of failures) console.log(`  ${failure.slice(0, 2000)}`);
  if (failures.length > 0 || done < count) process.exitCode = 1;
}
