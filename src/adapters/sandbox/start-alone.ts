import { spawn, type ChildProcess, type StdioOptions } from "node:child_process";
import { closeSync, openSync } from "node:fs";
import type { NonEmpty } from "../../core/brand.ts";
import { findInherited } from "./inherited.ts";

/** A descriptor of the program: a pipe to this process, or /dev/null. */
export type Descriptor = "pipe" | "nothing";

/**
 * Starts a program in a session of its own, so that all of it can be ended at once. It has the descriptors that are named,
 * from 0 on, and nothing else of this process; its folder is the root.
 */
export function startAlone(
  [program, ...args]: NonEmpty<string>,
  descriptors: readonly Descriptor[],
  environment: Readonly<Record<string, string>>,
): ChildProcess {
  const nothing = openSync("/dev/null", "r+");
  const inherited = new Set(findInherited(descriptors.length - 1));
  const stdio: Exclude<StdioOptions, string> = descriptors.map((each) => (each === "nothing" ? nothing : each));
  for (let descriptor = descriptors.length; descriptor <= Math.max(0, ...inherited); descriptor += 1) {
    // "ignore" leaves a descriptor above 2 as it is, which is right for those that close by themselves.
    stdio.push(inherited.has(descriptor) ? nothing : "ignore");
  }
  try {
    return spawn(program, args, { stdio, detached: true, cwd: "/", env: environment });
  } finally {
    closeSync(nothing);
  }
}

/** Resolves when it has ended and all its pipes are closed; to what was wrong when it could not even start. */
export async function waitForEnd(child: ChildProcess): Promise<string | null> {
  return await new Promise((resolve) => {
    child.once("error", ({ message }) => resolve(message));
    child.once("close", () => resolve(null));
  });
}

/** Ends it, and all that it has started in its session. */
export function killGroup({ pid }: ChildProcess): void {
  try {
    if (pid !== undefined) process.kill(-pid, "SIGKILL");
  } catch {
    // It has ended by itself.
  }
}
