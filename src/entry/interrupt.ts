import type { CommandResult } from "../commands/command.ts";

/** Ctrl-C while a command is at work. */
export interface Interrupt {
  readonly signal: AbortSignal;
  /** The command's result, or that it was interrupted, whichever is first. A rejection of the work is passed on. */
  race<Result extends CommandResult>(work: Promise<Result>): Promise<Result | CommandResult>;
  /** From now on Ctrl-C ends the process as usual: the command is over, its output is on the way. */
  ignore(): void;
}

const INTERRUPTED: CommandResult = {
  ending: "interrupted",
  stdout: "",
  stderr: "evogate: interrupted; nothing was decided\n",
  files: [],
};

export function awaitInterrupt(): Interrupt {
  const controller = new AbortController();
  const abort = (): void => controller.abort();
  const happened = new Promise<CommandResult>((resolve) => {
    controller.signal.addEventListener("abort", () => resolve(INTERRUPTED), { once: true });
  });
  // Not `once`: a second Ctrl-C would end the process before it has said that it was interrupted.
  process.on("SIGINT", abort);
  return {
    signal: controller.signal,
    async race(work) {
      const result = await Promise.race([work, happened]);
      // A signal that came during synchronous work is delivered when the event loop has gone around.
      await new Promise((resume) => setImmediate(resume));
      await new Promise((resume) => setImmediate(resume));
      return controller.signal.aborted ? INTERRUPTED : result;
    },
    ignore: () => void process.off("SIGINT", abort),
  };
}
