import type { ChildProcess } from "node:child_process";

/** Signals that end this process without its event `exit`. SIGINT is not among them: `entry/` listens to it. */
const ENDING = ["SIGHUP", "SIGTERM"] as const;

const running = new Set<ChildProcess>();

/** Kills a process, if it still runs, when this one ends by whatever can be noticed. */
export function endWithUs(child: ChildProcess): void {
  if (running.size === 0) listen();
  running.add(child);
  const forget = (): void => {
    if (running.delete(child) && running.size === 0) ignore();
  };
  child.once("close", forget);
  child.once("error", forget);
}

function killAll(): void {
  for (const child of running) child.kill("SIGKILL");
}

/** Then the signal does to this process what it would have done; another listener may know better. */
function passOn(signal: NodeJS.Signals): void {
  killAll();
  ignore();
  if (process.listenerCount(signal) === 0) process.kill(process.pid, signal);
}

function listen(): void {
  process.on("exit", killAll);
  for (const signal of ENDING) process.on(signal, passOn);
}

function ignore(): void {
  process.off("exit", killAll);
  for (const signal of ENDING) process.off(signal, passOn);
}
