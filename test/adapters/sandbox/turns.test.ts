import fc from "fast-check";
import { expect, test } from "vitest";
import { createTurns } from "../../../src/adapters/sandbox/turns.ts";

/** Runs that end when they are told to, and what has happened so far. */
function makeRuns(most: number, count: number) {
  const turns = createTurns(most);
  const started: number[] = [];
  const ends: ((fails: boolean) => void)[] = [];
  const all = Array.from({ length: count }, async (_, number) => {
    return await turns(async () => {
      started.push(number);
      return await new Promise<number>((resolve, reject) => {
        ends[number] = (fails) => (fails ? reject(new Error(`run ${number}`)) : resolve(number));
      });
    });
  });
  const settled = Promise.allSettled(all);
  return { started, end: (number: number, fails: boolean) => ends[number]?.(fails), settled };
}

/** Lets everything happen that can. */
async function settle(): Promise<void> {
  await new Promise((resolve) => void setImmediate(resolve));
}

test("no more run at once than may, each in its turn, and one that fails gives its place away", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.integer({ min: 1, max: 4 }),
      fc.array(fc.record({ pick: fc.nat(), fails: fc.boolean() }), { maxLength: 12 }),
      async (most, plan) => {
        const { started, end, settled } = makeRuns(most, plan.length);
        const ended = new Set<number>();
        for (const { pick, fails } of plan) {
          await settle();
          const running = started.filter((number) => !ended.has(number));
          expect(started).toEqual(started.map((_, index) => index));
          expect(running).toHaveLength(Math.min(most, plan.length - ended.size));
          const number = running[pick % running.length] ?? 0;
          ended.add(number);
          end(number, fails);
        }
        const results = await settled;
        expect(results.map(({ status }) => status)).toHaveLength(plan.length);
        expect(ended.size).toBe(plan.length);
      },
    ),
  );
});

test("who comes late does not come before who waits", async () => {
  const turns = createTurns(1);
  const order: string[] = [];
  const say = (word: string) => async () => void order.push(word);
  const first = turns(say("first"));
  const second = turns(say("second"));
  await first;
  await Promise.all([turns(say("late")), second]);
  expect(order).toEqual(["first", "second", "late"]);
});
