import type { Dependency } from "../../core/dependency.ts";
import type { Fault } from "../../core/fault.ts";
import type { SupplyChainPolicy } from "../../core/policy.ts";
import type { ListedPackage } from "./listed-packages.ts";
import type { Answer } from "./look-up.ts";

/** In milliseconds. */
const DAY = 24 * 60 * 60 * 1000;

export interface Gaps {
  readonly faults: readonly Fault[];
  /** Whether nothing at all was answered: then nobody looked. */
  readonly isAll: boolean;
}

/** What is not known of the packages of one artifact: ecosystems without a database or with an old one, missing answers. */
export function explainGaps(
  packages: readonly ListedPackage[],
  answer: Answer,
  { policy, now }: { readonly policy: SupplyChainPolicy; readonly now: Date },
): Gaps {
  const faults: Fault[] = [];
  const ecosystems = [...new Set(packages.map((each) => each.package.ecosystem))];
  const unknown = new Set<Dependency["ecosystem"]>();
  for (const ecosystem of ecosystems) {
    const database = answer.databases.get(ecosystem);
    if (database === undefined) throw new Error(`nobody asked about ${ecosystem}`);
    if (!database.ok) {
      unknown.add(ecosystem);
      faults.push(database.fault);
    } else if (database.value.updated !== null && isOlder(database.value.updated, now, policy.maxAgeDays)) {
      const day = database.value.updated.toISOString().slice(0, 10);
      const message = `the database of ${ecosystem} is of ${day}; the policy wants one of the last ${policy.maxAgeDays} days`;
      faults.push({ code: "database-old", message });
    }
  }
  for (const { package: one, named } of packages) {
    if (unknown.has(one.ecosystem) || answer.advisoriesOf(one) !== null) continue;
    const message = `osv-scanner said nothing of ${one.name} ${one.version} (${one.ecosystem})`;
    faults.push({ code: "package-unanswered", message, at: named[0].at });
  }
  return { faults, isAll: ecosystems.length > 0 && unknown.size === ecosystems.length };
}

function isOlder(date: Date, now: Date, days: number): boolean {
  return now.getTime() - date.getTime() > days * DAY;
}
