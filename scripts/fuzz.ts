import { javaScriptUnderTest } from "./fuzz/javascript.ts";
import { pythonUnderTest } from "./fuzz/python.ts";
import { fuzz } from "./fuzz/run.ts";

/** `npm run fuzz`: 200,000 mutated inputs a language; `-- <count> <seed>` for others. Exit code 1 when one fails. */
const [count = 200_000, seed = 1] = process.argv.slice(2).map(Number);

const languages = {
  python: pythonUnderTest(),
  javascript: javaScriptUnderTest({ language: "javascript", module: "unknown" }),
  typescript: javaScriptUnderTest({ language: "typescript", module: "module" }),
};

for (const [language, fuzzed] of Object.entries(languages)) {
  const started = performance.now();
  const { counts, failures, slowest } = fuzz(fuzzed, count, seed);
  const seconds = ((performance.now() - started) / 1000).toFixed(0);
  console.log(`${language}: ${count} inputs, seed ${seed}, ${seconds} s, slowest ${slowest.toFixed(0)} ms`, counts);
  for (const failure of failures) console.log(`  ${failure.slice(0, 2000)}`);
  if (failures.length > 0) process.exitCode = 1;
}
