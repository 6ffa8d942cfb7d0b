import type { Ports } from "../ports/ports.ts";

type Limits = Pick<Ports, "timeLimit" | "clock">;

interface Waiting {
  readonly milliseconds: number;
  readonly work: () => void;
  readonly end: (milliseconds: number) => void;
  readonly fail: (error: unknown) => void;
}

/** What starts after so many milliseconds is a run of its own: between two runs a signal or a deadline comes in. */
const TOGETHER = 50;

/** Work that waits for the next run, by the limit that watches over it. */
const queues = new WeakMap<Ports["timeLimit"], Waiting[]>();

/**
 * Runs synchronous work under a time limit, together with other work that waits at the same time: to start the watch takes
 * longer than to read most files, on a busy machine many times as long. Resolves to the milliseconds that the work took; no
 * less than its limit when that stopped it. Work that was stopped for the sake of others starts again from its beginning.
 */
export function runTogether(limits: Limits, milliseconds: number, work: () => void): Promise<number> {
  return new Promise((end, fail) => {
    const waiting = { milliseconds, work, end, fail };
    const queue = queues.get(limits.timeLimit);
    if (queue !== undefined) return void queue.push(waiting);
    queues.set(limits.timeLimit, [waiting]);
    setImmediate(runQueue, limits);
  });
}

function runQueue(limits: Limits): void {
  const queue = queues.get(limits.timeLimit) ?? [];
  // Who has the least time left comes first, so that nobody gets more than he has.
  queue.sort((a, b) => a.milliseconds - b.milliseconds);
  queue.splice(0, runFirst(queue, limits));
  if (queue.length === 0) queues.delete(limits.timeLimit);
  else setImmediate(runQueue, limits);
}

/** Runs the first of a queue with those behind it, and says how many of them are settled. */
function runFirst(queue: readonly Waiting[], { timeLimit, clock }: Limits): number {
  const [first] = queue;
  if (first === undefined) return 0;
  const begun = clock.milliseconds();
  let ended = begun;
  let settled = 0;
  try {
    timeLimit.run(first.milliseconds, () => {
      for (const { work, end } of queue) {
        if (ended - begun > TOGETHER) return;
        work();
        const now = clock.milliseconds();
        end(now - ended);
        ended = now;
        settled += 1;
      }
    });
  } catch (error) {
    queue[settled]?.fail(error);
    return settled + 1;
  }
  if (settled > 0) return settled;
  first.end(Math.max(first.milliseconds, clock.milliseconds() - begun));
  return 1;
}
