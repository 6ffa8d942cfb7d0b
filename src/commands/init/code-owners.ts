import { ownersOf, pathsToOwn, readCodeOwners } from "../../github/code-owners.ts";
import type { Proposal } from "./proposal.ts";

/** Lines for what steers the gate, at the end, where the last that fits counts. Without an owner nothing is proposed. */
export function proposeCodeOwners(path: string, present: string | null, owners: readonly string[]): Proposal {
  const patterns = readCodeOwners(present ?? "");
  if (pathsToOwn(path).every((each) => ownersOf(each, patterns).length > 0)) return { kind: "same", path };
  if (owners.length === 0)
    return {
      kind: "left-out",
      path,
      because: "nobody is known who could own what steers the gate",
      remedy: "Name people or a team, not the agent: `evogate init --owner @person --owner @organisation/team`.",
    };
  const before = present ?? "";
  const gap = before === "" ? "" : before.endsWith("\n") ? "\n" : "\n\n";
  return { kind: "write", path, before: present, text: `${before}${gap}${ownerLines(path, owners.join(" "))}` };
}

function ownerLines(path: string, owners: string): string {
  const own = path.startsWith(".github/") ? [] : [`/${path} ${owners}`];
  return [
    "# Evogate: who answers for what steers the gate. The last line that fits a path counts, so these stay at the end.",
    `/.github/ ${owners}`,
    `/.evogate/ ${owners}`,
    `/.pre-commit-config.yaml ${owners}`,
    ...own,
    "# Each change brings these: the gate computes the lock itself, and approvals count by who has signed them.",
    "/.evogate/lock.json",
    "/.evogate/approvals/",
    "",
  ].join("\n");
}
