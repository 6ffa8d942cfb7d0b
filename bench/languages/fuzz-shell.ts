import { fuzzShell } from "../../test/support/shell-fuzz.ts";

/** Reads mutated scripts in rounds, each with a seed of its own, and prints what went wrong; at most an hour. */
const COUNT = Number(process.env["FUZZ_COUNT"] ?? 200_000);
const [ROUND, LONGEST] = [2_000, 3_600_000];

const start = performance.now();
let crashes = 0;
let done = 0;
while (done < COUNT && performance.now() - start < LONGEST) {
  const count = Math.min(ROUND, COUNT - done);
  for (const { text, why } of fuzzShell(count, done, 2000)) {
    crashes++;
    console.log(`${why}\n  ${JSON.stringify(text)}`);
  }
  done += count;
}
console.log(`${done} mutated scripts, ${crashes} problems, ${Math.round((performance.now() - start) / 1000)} s`);
if (crashes > 0 || done < COUNT) process.exitCode = 1;
