import { failed, notRun, type StageOutcome } from "../core/outcome.ts";

/** What the work gives, or `failed` when it takes too long, or `not-run` when the run is cancelled. Leaves no timer behind. */
export async function withDeadline<T>(
  work: Promise<T>,
  milliseconds: number,
  signal: AbortSignal,
): Promise<T | StageOutcome> {
  let stop = (): void => {};
  const stopped = new Promise<StageOutcome>((resolve) => {
    const onAbort = (): void => resolve(notRun("cancelled"));
    const timer = setTimeout(() => {
      resolve(failed({ code: "time-out", message: `the stage took longer than ${milliseconds / 1000} s` }));
    }, milliseconds);
    signal.addEventListener("abort", onAbort, { once: true });
    if (signal.aborted) onAbort();
    stop = () => {
      clearTimeout(timer);
      signal.removeEventListener("abort", onAbort);
    };
  });
  try {
    return await Promise.race([work, stopped]);
  } finally {
    stop();
  }
}
