import { existsSync, readdirSync, readFileSync } from "node:fs";
import { findCgroupParents } from "../../../src/adapters/sandbox/cgroup/parents.ts";

/** Processes whose command line has a word that no other's has. */
export function processesWith(word: string): readonly string[] {
  return readdirSync("/proc").filter((name) => {
    if (!/^\d+$/u.test(name)) return false;
    try {
      return readFileSync(`/proc/${name}/cmdline`, "utf8").includes(word);
    } catch {
      return false;
    }
  });
}

/** What a process is and what it waits for, for whoever has to find out why it is still there. */
function describeProcess(id: string): string {
  const read = (name: string): string => {
    try {
      return readFileSync(`/proc/${id}/${name}`, "utf8").replaceAll("\0", " ").slice(0, 200);
    } catch {
      return "?";
    }
  };
  return `${id}: ${read("stat")} ${read("wchan")} ${read("cmdline")}`;
}

/** Cgroups that a process has made; none where it may make none. */
export function cgroupsOf(pid: number): readonly string[] {
  return cgroups().filter((name) => name.startsWith(`evogate-${pid}-`));
}

function cgroups(): readonly string[] {
  return findCgroupParents().flatMap(({ folder }) => readdirSync(folder));
}

/** Of sandboxes whose process is no more. */
function leftCgroups(): readonly string[] {
  return cgroups().filter((name) => name.startsWith("evogate-") && !existsSync(`/proc/${name.split("-")[1]}`));
}

/** Those that a sandbox prepares, by the name that they have as their source; a machine's others come and go. */
function mounts(): readonly string[] {
  return readFileSync("/proc/self/mountinfo", "utf8")
    .split("\n")
    .filter((line) => / - \S+ evogate /u.test(line));
}

/** All that is there of a run with this word in its command line, when nothing should be. */
export function leftOver(word: string): readonly string[] {
  return [...processesWith(word).map(describeProcess), ...leftCgroups(), ...mounts()];
}
