import { loadavg } from "node:os";
import { prepareContests } from "./languages/readers.ts";
import { timeCold } from "./languages/time-cold.ts";
import { timeInspect } from "./languages/time-inspect.ts";
import { timeWarm } from "./languages/time-warm.ts";

const ROUNDS = Number(process.env["BENCH_ROUNDS"] ?? 9);

/** Times the parsers, warm beside their peers, then one file in a new process, then one skill in the program. */
export async function timeLanguages(scratch: string): Promise<void> {
  console.log(
    `Load of the machine: ${loadavg()
      .map((load) => load.toFixed(1))
      .join(" ")}`,
  );
  for (const contest of await prepareContests(scratch)) timeWarm(contest, ROUNDS);
  await timeCold(scratch, ROUNDS);
  timeInspect(scratch, ROUNDS);
}
