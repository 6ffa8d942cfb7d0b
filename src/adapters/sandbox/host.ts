import { existsSync, readlinkSync } from "node:fs";
import { fail, ok, type Result } from "../../core/fault.ts";
import type { Architecture, BubblewrapHost, Mount } from "../../ports/sandbox.ts";
import { findCgroupParents } from "./cgroup/parents.ts";
import { keepMounts } from "./keep-mounts.ts";
import { findLibraries } from "./libraries.ts";
import { mountPaths } from "./mount-paths.ts";
import { findProgram } from "./programs.ts";

/** What runs before the sandbox stands, and the packages of Debian that have it. */
const NEEDED = {
  setpriv: "util-linux",
  unshare: "util-linux",
  prlimit: "util-linux",
  mount: "mount",
  bwrap: "bubblewrap",
  tar: "tar",
  sh: "dash",
} as const;

/** Where there is a sandbox of any kind; fault `sandbox-missing`. */
export function findArchitecture(): Result<Architecture> {
  const { platform, arch } = process;
  if (platform === "linux" && (arch === "x64" || arch === "arm64")) return ok(arch);
  return fail("sandbox-missing", `there is no sandbox for ${platform} on ${arch}`);
}

/** What this machine builds sandboxes of bubblewrap from; fault `sandbox-missing`. */
export async function inspectHost(wantsSudo: boolean): Promise<Result<BubblewrapHost>> {
  const architecture = findArchitecture();
  if (!architecture.ok) return architecture;
  const found = new Map(Object.keys(NEEDED).map((name) => [name, findProgram(name)]));
  const missing = Object.entries(NEEDED).filter(([name]) => found.get(name) === null);
  if (missing.length > 0) {
    const names = missing.map(([name, from]) => `${name} (${from})`).join(", ");
    return fail("sandbox-missing", `the sandbox needs ${names}`);
  }
  const program = (name: keyof typeof NEEDED): string => found.get(name) ?? "";
  const setpriv = program("setpriv");
  const asRoot = await mayStartAsRoot(wantsSudo);
  if (wantsSudo && !asRoot) return fail("sandbox-broken", "sudo does not make this user root without a password");
  return ok({
    backend: "bwrap",
    architecture: architecture.value,
    privilege: asRoot ? "root" : "user",
    programs: {
      setpriv,
      unshare: program("unshare"),
      shell: program("sh"),
      prlimit: program("prlimit"),
      bwrap: program("bwrap"),
    },
    strace: findProgram("strace"),
    dropping: asRoot ? await keepMounts([setpriv], () => findLibraries([setpriv])) : [],
    system: findSystem(),
    cgroups: findCgroupParents()[0]?.version ?? null,
    processId: process.pid,
  });
}

/** A job of CI has a machine of its own, on which nobody is asked; elsewhere only who wants it gets sudo. */
async function mayStartAsRoot(wantsSudo: boolean): Promise<boolean> {
  if (process.getuid?.() === 0) return true;
  if (!wantsSudo && process.env["CI"] !== "true") return false;
  return await (await import("./privileged/sudo.ts")).hasSudo();
}

/** Folders of programs and libraries, which are links into /usr on most systems. */
const SYSTEM_FOLDERS = ["/bin", "/sbin", "/lib", "/lib32", "/lib64"];
/** What the loader and links between programs need. */
const SYSTEM_FILES = ["/etc/ld.so.cache", "/etc/alternatives"];

/** Programs and libraries of the system, each in its place. */
export function findSystem(): readonly Mount[] {
  const folders = ["/usr", ...SYSTEM_FOLDERS, ...SYSTEM_FILES].filter((path) => existsSync(path));
  return folders.flatMap((at): readonly Mount[] => {
    const to = readLink(at);
    return to === null ? mountPaths([at]) : [{ kind: "link", at, to }];
  });
}

function readLink(path: string): string | null {
  try {
    return readlinkSync(path);
  } catch {
    return null;
  }
}
