import type { BubblewrapHost, SandboxHost } from "../../ports/sandbox.ts";

/** What makes the walls and how far they hold, for people: `bubblewrap as root, limited by cgroups (version 2)`. */
export function describeHost(host: SandboxHost): string {
  if (host.backend === "bwrap") return `bubblewrap ${PRIVILEGES[host.privilege]}, limited by ${wordLimits(host)}`;
  return `${host.backend}, whose engine is ${host.privilege === "root" ? "root's" : "a user's"}`;
}

const PRIVILEGES: Readonly<Record<BubblewrapHost["privilege"], string>> = {
  root: "as root",
  user: "in a user namespace",
};

function wordLimits({ cgroups }: BubblewrapHost): string {
  return cgroups === null ? "a watch" : `cgroups (version ${cgroups})`;
}
