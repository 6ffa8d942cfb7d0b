import { MODES } from "../test/adapters/sandbox/as-whom.ts";
import { openKillRange } from "../test/adapters/sandbox/kill-run.ts";

/** The longest that a sandbox is left alone before Evogate is killed, in milliseconds: long after all of it stands. */
const LATEST = { root: 250, user: 250, sudo: 600 } as const;

/** Kills Evogate at random moments of a run, as often as asked in each mode, and says what was left. */
export async function countLeftOvers(kills: number): Promise<void> {
  const range = await openKillRange();
  try {
    for (const mode of MODES) {
      let leaving = 0;
      for (let kill = 0; kill < kills; kill += 1) {
        const moment = Math.random() * LATEST[mode];
        const { left } = await range.kill(mode, moment);
        if (left.length > 0) {
          leaving += 1;
          console.log(`${mode}, killed after ${moment.toFixed(1)} ms: ${left.join("; ")}`);
        }
      }
      console.log(`${mode.padEnd(6)} ${kills} runs killed, ${leaving} left something`);
      if (leaving > 0) process.exitCode = 1;
    }
  } finally {
    range.close();
  }
}
