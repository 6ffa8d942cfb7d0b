import type { Ecosystem } from "../../src/core/dependency.ts";
import { groupBy } from "../../src/core/group.ts";
import { compareText } from "../../src/core/order.ts";
import { editDistance } from "../../src/facts/dependencies/query/edit-distance.ts";
import type { PackagedName } from "./packaged-name.ts";

/** How many users make a name one that others imitate. What fewer need is often Debian's own. */
const FEWEST_USERS = 2;
/** Types have the names of what they are for, which are there by themselves. */
const LEFT_OUT = /^@types\//u;

/** Edits by which names are told from each other, and letters from which on they are. */
const EDITS = 2;
const SHORTEST = 6;

/**
 * Names of each registry, in their order, with a space between them: those that others need, and what looks like one of
 * them without being an imitation, because Debian packages it as well.
 */
export function rankNames(
  named: readonly PackagedName[],
  users: ReadonlyMap<string, number>,
): Readonly<Partial<Record<Ecosystem, string>>> {
  const usersOf = (packages: readonly string[]): number => Math.max(...packages.map((each) => users.get(each) ?? 0));
  const kept = named.filter(({ name }) => !LEFT_OUT.test(name));
  const lists = [...groupBy(kept, ({ ecosystem }) => ecosystem)].map(([ecosystem, all]) => {
    const needed = new Set(all.filter(({ packages }) => usersOf(packages) >= FEWEST_USERS).map(({ name }) => name));
    const alike = all.map(({ name }) => name).filter((name) => [...needed].some((each) => areAlike(name, each)));
    return [ecosystem, [...new Set([...needed, ...alike])].toSorted(compareText).join(" ")] as const;
  });
  return Object.fromEntries(lists);
}

function areAlike(a: string, b: string): boolean {
  return Math.min(a.length, b.length) >= SHORTEST && editDistance(a, b, EDITS) <= EDITS;
}
