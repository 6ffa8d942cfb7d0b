import type { SandboxReference } from "../../core/judgement.ts";
import type { BubblewrapHost, SandboxHost } from "../../ports/sandbox.ts";

/** What makes the walls and how far they hold: `as root, limited by cgroups (version 2)`. */
export function describeHost(host: SandboxHost): SandboxReference {
  const { backend, privilege } = host;
  if (host.backend !== "bwrap")
    return { backend, isolation: `with an engine of ${privilege === "root" ? "root" : "a user"}'s` };
  const where = privilege === "root" ? "as root" : "in a user namespace";
  return { backend, isolation: `${where}, limited by ${wordLimits(host)}` };
}

function wordLimits({ cgroups }: BubblewrapHost): string {
  return cgroups === null ? "a watch" : `cgroups (version ${cgroups})`;
}
