import { expect, test } from "vitest";
import { clock } from "../../src/adapters/clock.ts";
import { timeLimit } from "../../src/adapters/time-limit.ts";
import { runTogether } from "../../src/languages/run-together.ts";
import type { Ports } from "../../src/ports/ports.ts";

/** Limits of its own, so that no other test's work waits with it, and how often they were asked to watch. */
function openLimits() {
  const counted = { runs: 0 };
  const run: Ports["timeLimit"]["run"] = (milliseconds, work) => {
    counted.runs += 1;
    return timeLimit.run(milliseconds, work);
  };
  return { counted, limits: { timeLimit: { run }, clock } };
}

const LONG = 60_000;
const spin = (): void => {
  for (;;);
};

test("what waits at the same time shares one run, whoever has less time first", async () => {
  const { counted, limits } = openLimits();
  const done: string[] = [];
  await Promise.all([
    runTogether(limits, LONG, () => void done.push("much")),
    runTogether(limits, LONG - 1, () => void done.push("less")),
  ]);
  expect(done).toEqual(["less", "much"]);
  expect(counted.runs).toBe(1);
});

test("what comes when that is over is a run of its own", async () => {
  const { counted, limits } = openLimits();
  await runTogether(limits, LONG, () => {});
  await runTogether(limits, LONG, () => {});
  expect(counted.runs).toBe(2);
});

test("who does not end is stopped, says that his time is over, and holds nobody else up", async () => {
  const { limits } = openLimits();
  let others = 0;
  const [late] = await Promise.all([
    runTogether(limits, 30, spin),
    runTogether(limits, LONG, () => void (others += 1)),
    runTogether(limits, LONG, () => void (others += 1)),
  ]);
  expect(late).toBeGreaterThanOrEqual(30);
  expect(others).toBe(2);
});

test("who is stopped because another came first starts again, with all of his time", async () => {
  const { limits } = openLimits();
  const starts: number[] = [];
  // Takes longer than the first has; alone it is in time.
  const slow = (): void => {
    starts.push(clock.milliseconds());
    const end = clock.milliseconds() + 100;
    while (clock.milliseconds() < end);
  };
  const [, taken] = await Promise.all([runTogether(limits, 20, () => {}), runTogether(limits, LONG, slow)]);
  expect(starts).toHaveLength(2);
  expect(taken).toBeLessThan(LONG);
});

test("what takes long does not share its run with those behind it", async () => {
  const now = { milliseconds: 0 };
  const { counted, limits } = openLimits();
  const moving = { ...limits, clock: { now: () => new Date(), milliseconds: () => now.milliseconds } };
  const work = (): void => void (now.milliseconds += 40);
  expect(await Promise.all([1, 2, 3].map(() => runTogether(moving, LONG, work)))).toEqual([40, 40, 40]);
  // 0 and 40 ms are below 50, 80 are not.
  expect(counted.runs).toBe(2);
});

test("a bug in the work is thrown to who gave it", async () => {
  const { limits } = openLimits();
  const fails = runTogether(limits, LONG, () => {
    throw new Error("bug");
  });
  const goes = runTogether(limits, LONG, () => {});
  await expect(fails).rejects.toThrow("bug");
  await expect(goes).resolves.toBeGreaterThanOrEqual(0);
});
