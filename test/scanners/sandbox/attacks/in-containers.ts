import type { Attack } from "./attack.ts";
import type { Engine } from "../../../support/container-engines.ts";

/**
 * Attacks that each try another wall of a container. Starting one takes half a second, so a test run tries these;
 * `npm run bench -- attacks` tries all.
 */
const SAMPLE: ReadonlySet<string> = new Set([
  "python: read it through a link that was shipped",
  "python: change what is judged",
  "python: TCP to the host",
  "python: run a shell",
  "python: become root",
  "python: memory of several processes",
  "python: inodes",
  "python: output",
  "python: a process that stays",
]);

export function isSample({ language, name }: Attack): boolean {
  return SAMPLE.has(`${language}: ${name}`);
}

/** What succeeds in containers. podman has no option for it: there, files are limited by the memory that they take. */
export const NOT_STOPPED: Readonly<Record<Engine, readonly string[]>> = { podman: ["inodes"], docker: [] };
