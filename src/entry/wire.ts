import { clock } from "../adapters/clock.ts";
import { createFiles } from "../adapters/files/files.ts";
import { tuneEngine } from "../adapters/v8-flags.ts";
import { timeLimit } from "../adapters/time-limit.ts";
import type { Ports } from "../ports/ports.ts";

/** The real world. Git's part is loaded when a command opens a repository: a plain scan pays nothing for it. */
export function wirePorts(events: Ports["events"]): Ports {
  tuneEngine();
  return {
    clock,
    timeLimit,
    events,
    files: createFiles(),
    git: {
      async open(folder) {
        const { createGit } = await import("../adapters/git/git.ts");
        return await createGit().open(folder);
      },
    },
  };
}
