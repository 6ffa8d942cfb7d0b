import type { SandboxReference } from "../../core/trial.ts";
import type { BubblewrapHost, SandboxHost } from "../../ports/sandbox.ts";

/**
 * What makes the walls, how far they hold, and whether anybody watches: `as root, limited by cgroups (version 2), watched by
 * strace`.
 */
export function describeHost(host: SandboxHost, isTraced: boolean): SandboxReference {
  const { backend, privilege } = host;
  if (host.backend !== "bwrap")
    return { backend, isolation: `with an engine of ${privilege === "root" ? "root" : "a user"}'s, not watched` };
  const where = privilege === "root" ? "as root" : "in a user namespace";
  const watched = isTraced ? "watched by strace" : "not watched";
  return { backend, isolation: `${where}, limited by ${wordLimits(host)}, ${watched}` };
}

function wordLimits({ cgroups }: BubblewrapHost): string {
  return cgroups === null ? "a watch" : `cgroups (version ${cgroups})`;
}
