/** Runs what it is given when its turn has come, first come, first served. */
export type Turns = <T>(run: () => Promise<T>) => Promise<T>;

/** So many at once, and no more: what waits here uses up none of its time. */
export function createTurns(most: number): Turns {
  const waiting: (() => void)[] = [];
  let running = 0;
  return async (run) => {
    if (running === most) await new Promise<void>((resolve) => void waiting.push(resolve));
    else running++;
    try {
      return await run();
    } finally {
      // Whoever waits takes the place over, so that nobody who comes now takes it first.
      const next = waiting.shift();
      if (next === undefined) running--;
      else next();
    }
  };
}
