import type { OpenSandbox } from "../open-sandbox.ts";
import type { WatchedRun } from "./read-events.ts";

/** A sandbox that remembers what was seen in it. */
export interface WatchedSandbox {
  readonly sandbox: OpenSandbox;
  /** All its runs up to now. */
  runs(): readonly WatchedRun[];
}

/** The same sandbox, for the runs of one side. */
export function watchSandbox(sandbox: OpenSandbox): WatchedSandbox {
  const runs: WatchedRun[] = [];
  return {
    runs: () => runs,
    sandbox: {
      ...sandbox,
      async run(request) {
        const run = await sandbox.run(request);
        if (run.ok) runs.push(run.value);
        return run;
      },
    },
  };
}
