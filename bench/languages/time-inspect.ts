import { resolve } from "node:path";
import { interleave, median } from "../measure.ts";

/** Milliseconds over the time of `node -e 0`. */
const LIMIT = 110;
const SKILL = "examples/base/skills/csv-report";

/** One skill, all facts, as a whole process. */
export function timeInspect(scratch: string, rounds: number): void {
  const args = [resolve("dist/cli.js"), "inspect", resolve(SKILL), "--format", "json"];
  const [floor = [], own = []] = interleave(
    [
      { args: ["-e", "0"], cwd: scratch, exitCode: 0 },
      { args, cwd: scratch, exitCode: 0 },
    ],
    rounds,
  );
  const over = own.map((time, round) => time - (floor[round] ?? 0));
  const verdict = median(over) <= LIMIT ? "met " : "MISS";
  const best = Math.min(...own) - Math.min(...floor);
  console.log(`inspect of one skill, ${rounds} interleaved rounds; floor (node -e 0) ${median(floor).toFixed(0)} ms`);
  console.log(`${verdict}  floor + ${median(over).toFixed(0)} ms, best over best ${best.toFixed(0)} (limit ${LIMIT})`);
}
