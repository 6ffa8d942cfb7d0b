import { fail, ok, type Result } from "../../core/fault.ts";
import type { RunInfo } from "../../core/judgement.ts";
import { canonicalJson } from "../../text/canonical-json.ts";
import type { Part } from "./read-parts.ts";

/**
 * Whether all parts are of this very run, by the same program, and no shard is missing. Faults: `reports-differ`,
 * `report-missing`.
 */
export function checkRuns(parts: readonly Part[], about: RunInfo, version: string): Result<null> {
  for (const { name, report } of parts) {
    const difference = DIFFERENCES.find(([, valueOf]) => valueOf(report.run) !== valueOf(about));
    if (report.tool.version !== version)
      return differs(name, `is by version ${report.tool.version}, and this is version ${version}`);
    if (report.scope !== about.scope) return differs(name, `has the scope ${report.scope}`);
    if (difference !== undefined) {
      const [what, valueOf] = difference;
      return differs(name, `was made with another ${what}: ${valueOf(report.run)}, and not ${valueOf(about)}`);
    }
  }
  return checkShards(parts);
}

type Compared = Pick<RunInfo, "base" | "forkPoint" | "head" | "policy">;

const DIFFERENCES: readonly (readonly [string, (run: Compared) => string])[] = [
  ["base", ({ base }) => base ?? "none"],
  ["head", ({ head }) => head ?? "none"],
  ["fork point", ({ forkPoint }) => forkPoint ?? "none"],
  ["policy", ({ policy }) => canonicalJson(policy)],
];

/** A shard may come in several reports, by stages; one without any artifact is told apart from a missing one only here. */
function checkShards(parts: readonly Part[]): Result<null> {
  const shards = parts.flatMap(({ name, report }) => {
    return report.run.shard === undefined ? [] : [{ name, ...report.run.shard }];
  });
  const [first] = shards;
  if (first === undefined) return ok(null);
  const other = shards.find(({ of }) => of !== first.of);
  if (other !== undefined)
    return differs(other.name, `is one of ${other.of} shards, and ${first.name} one of ${first.of}`);
  const there = new Set(shards.map(({ index }) => index));
  for (let index = 1; index <= there.size + 1 && index <= first.of; index++) {
    if (!there.has(index)) return fail("report-missing", `no report is of the shard ${index}/${first.of}`);
  }
  return ok(null);
}

function differs(name: string, how: string): ReturnType<typeof fail> {
  return fail("reports-differ", `${name} ${how}`);
}
