import type { Attack } from "./attack.ts";
import type { Engine } from "../../../support/container-engines.ts";

/**
 * Attacks that each try another wall of a container. Starting one takes half a second, so a test run tries these;
 * `npm run bench -- attacks` tries all.
 */
const SAMPLE: ReadonlySet<string> = new Set([
  "python: read it through a link that was shipped",
  "python: look into the kernel's settings",
  "python: change what is judged",
  "python: write to the kernel's settings",
  "python: see other processes",
  "python: use a descriptor that was left open",
  "python: TCP to the host",
  "python: sockets of any other family",
  "python: share the namespace cgroup",
  "python: run a shell",
  "python: load a library that was shipped",
  "python: become root",
  "python: call unshare for a user namespace",
  "python: memory of several processes",
  "python: processes",
  "python: many files",
  "python: inodes",
  "python: output",
  "python: time, deaf to signals",
  "python: a process that stays",
]);

export function isSample({ language, name }: Attack): boolean {
  return SAMPLE.has(`${language}: ${name}`);
}

/** What succeeds in containers. podman has no option for it: there, files are limited by the memory that they take. */
export const NOT_STOPPED: Readonly<Record<Engine, readonly string[]>> = { podman: ["inodes"], docker: [] };
