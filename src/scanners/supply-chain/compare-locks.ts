import type { Finding, RuleId } from "../../core/finding.ts";
import { placeName, type Location } from "../../core/location.ts";
import type { Dependency } from "../../core/dependency.ts";
import { normalisePythonName } from "../../facts/dependencies/versions/python.ts";
import type { DependencyReport, FoundLock } from "../../facts/dependencies/report.ts";
import type { LockReading, PackageVersion } from "../../ports/advisories.ts";
import type { Answer } from "./look-up.ts";
import { gradeOf } from "./grades.ts";
import type { RaiseAt } from "./raise-hit.ts";

/** Raised here because it takes two readers: no rule of one side can know it. */
const DISPUTED: RuleId = "supply-chain/disputed-lock";
/** Packages that a message names on each side. */
const MOST_NAMED = 3;

/** Findings for lock files in which osv-scanner reads other packages, or other versions of them, than Evogate does. */
export function* compareLocks(
  supplies: Pick<DependencyReport, "dependencies" | "locks">,
  answer: Answer,
  raiseAt: RaiseAt,
): Generator<Finding, void> {
  const grade = gradeOf(DISPUTED);
  for (const lock of supplies.locks) {
    const reading = answer.readingOf(lock);
    if (reading === null) continue;
    const own = supplies.dependencies.filter(({ at, from }) => from === "lock" && placeName(at) === placeName(lock.at));
    const dispute = findDispute(own, lock, reading);
    if (dispute === null) continue;
    const { key, at, words } = dispute;
    yield raiseAt({ rule: DISPUTED, grade, primary: at, key, message: `${grade.title}: ${words}` });
  }
}

interface Dispute {
  /** All of it, whatever of it the words name. */
  readonly key: string;
  readonly at: Location;
  readonly words: string;
}

/**
 * What two readings of one lock file differ in; null for nothing. What is not from a registry has no version that they
 * could agree on, and what is part of the project counts for one reader and not for the other.
 */
export function findDispute(own: readonly Dependency[], lock: FoundLock, reading: LockReading): Dispute | null {
  if (reading.kind === "unread")
    return { key: "unread", at: lock.at, words: `osv-scanner cannot read this ${lock.format}, Evogate can` };
  const theirs = new Set(reading.packages.map(describe));
  const missing = new Map<string, Location>();
  const ours = new Set<string>();
  const unversioned = new Set(lock.own);
  for (const { ecosystem, name, wanted, at } of own) {
    if (wanted.kind !== "exact") {
      unversioned.add(name);
      continue;
    }
    const described = describe({ ecosystem, name, version: wanted.version });
    ours.add(described);
    if (!theirs.has(described)) missing.set(described, at);
  }
  const extra = reading.packages.filter((one) => !unversioned.has(nameOf(one)) && !ours.has(describe(one)));
  if (missing.size + extra.length === 0) return null;
  const at = missing.values().next().value ?? lock.at;
  const mine = [...missing.keys()].toSorted();
  const others = [...new Set(extra.map(describe))].toSorted();
  const words = [nameSome("only Evogate", mine), nameSome("only osv-scanner", others)].filter((each) => each !== "");
  return { key: JSON.stringify([mine, others]), at, words: words.join("; ") };
}

function describe(one: PackageVersion): string {
  return `${nameOf(one)} ${one.version}`;
}

function nameOf({ ecosystem, name }: PackageVersion): string {
  return ecosystem === "PyPI" ? normalisePythonName(name) : name;
}

function nameSome(who: string, packages: readonly string[]): string {
  if (packages.length === 0) return "";
  const more = packages.length - MOST_NAMED;
  return `${who} reads ${packages.slice(0, MOST_NAMED).join(", ")}${more > 0 ? ` and ${more} more` : ""}`;
}
