import type { Dependency } from "../../../core/dependency.ts";
import { addTo } from "../../../core/group.ts";
import { folderOf, packageOf } from "./pins.ts";

/** What a manifest asks for, with what the lock files in its folder say of the same package. */
export interface AskedFor {
  readonly asked: Dependency;
  readonly locked: readonly Dependency[];
}

/** Manifests whose tools write everything that they ask for into a lock file of their own folder. */
const LOCKED_MANIFESTS: ReadonlySet<string> = new Set([
  "package.json",
  "pyproject.toml",
  "Cargo.toml",
  "Gemfile",
  "Pipfile",
]);

/** Every package of a registry that a manifest asks for beside a lock file of the same registry. */
export function* eachAskedFor(dependencies: readonly Dependency[]): Generator<AskedFor> {
  const locked = new Map<string, Dependency[]>();
  for (const each of dependencies) {
    if (each.from !== "lock") continue;
    for (const key of [`${folderOf(each)} ${each.ecosystem}`, keyOf(each)]) addTo(locked, key, each);
  }
  for (const asked of dependencies) {
    if (!LOCKED_MANIFESTS.has(asked.how) || asked.wanted.kind === "elsewhere") continue;
    if (locked.has(`${folderOf(asked)} ${asked.ecosystem}`)) yield { asked, locked: locked.get(keyOf(asked)) ?? [] };
  }
}

function keyOf(dependency: Dependency): string {
  return `${folderOf(dependency)} ${packageOf(dependency)}`;
}
