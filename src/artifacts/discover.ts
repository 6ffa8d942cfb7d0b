import { addTo } from "../core/group.ts";
import type { Entry, Listed } from "../core/artifact.ts";
import { nonEmpty } from "../core/brand.ts";
import { asPath, type ArtifactId, type ArtifactKind } from "../core/ids.ts";
import { createGlobSet } from "../text/glob-set.ts";
import type { Glob } from "../text/glob.ts";
import { findMarkedPaths } from "./formats/recognise.ts";
import { fileOf, rootInHolder } from "./formats/unfolded.ts";
import { kindOfFile } from "./kind.ts";
import { findPluginParts } from "./plugin-parts.ts";
import { parentOf } from "./paths.ts";

export interface Places {
  readonly include: readonly Glob[];
  readonly exclude: readonly Glob[];
  /** Id of a skill at the very top: `.` in a repository, the folder's own name elsewhere, unless that is taken. */
  readonly topId: string;
}

/**
 * Finds the artifacts of a tree from its paths alone. A folder whose SKILL.md is included is a skill and owns
 * everything below it but the skills within; outside of skills each included file is an artifact of its own, and so are
 * the parts of a plugin whose manifest is included. What a database or a list holds is one artifact each.
 * Links and submodules that stand where a skill folder would are listed too, because an agent would follow them.
 */
export function discover(entries: readonly Entry[], places: Places): readonly Listed[] {
  const isNamed = createGlobSet(places.include);
  const isPluginPart = findPluginParts(entries, isNamed);
  const isIncluded = (path: string): boolean => isNamed(path) || isPluginPart(path);
  const matchesExclude = createGlobSet(places.exclude);
  const isExcluded = (path: string): boolean =>
    matchesExclude(path) || (isSkillFile(path) && matchesExclude(parentOf(path)));
  const skills = new Set<string>();
  for (const { path } of entries) {
    if (!isSkillFile(path) || isInGateFolder(path)) continue;
    if (isIncluded(path) && !isExcluded(path)) skills.add(parentOf(path));
  }
  const isWanted = (holder: string, path: string): boolean =>
    (isIncluded(holder) || isIncluded(path)) && !isExcluded(holder) && !isExcluded(path);
  const owned = new Map<string, Entry[]>();
  const held = new Map<string, Entry[]>();
  const single: Listed[] = [];
  const ownerOf = findOwner(skills);
  for (const entry of entries) {
    if (isInGateFolder(entry.path)) continue;
    const inHolder = rootInHolder(entry.path);
    const holder = inHolder === null ? null : fileOf(entry.path);
    if (inHolder !== null && holder !== null && isWanted(holder, entry.path)) {
      addTo(held, inHolder, entry);
      continue;
    }
    const owner = ownerOf(parentOf(entry.path));
    if (owner !== null) addTo(owned, owner, entry);
    else if ((isIncluded(entry.path) || standsForSkill(entry)) && !isExcluded(entry.path)) {
      single.push(listFile(entry));
    }
  }
  const isTaken = owned.has(places.topId) || single.some(({ root }) => root === places.topId);
  return [
    ...listFolders(owned, "skill", isTaken ? "." : places.topId),
    ...listFolders(held, "tool", "."),
    ...single,
  ].map(findMarkedPaths(entries));
}

/** A file that was named on the command line though no glob finds it: an artifact all the same. */
export function listFile(entry: Entry): Listed {
  return {
    id: entry.path as string as ArtifactId,
    kind: standsForSkill(entry) ? "skill" : kindOfFile(entry.path),
    root: entry.path,
    entries: [entry],
  };
}

function* listFolders(
  folders: ReadonlyMap<string, readonly Entry[]>,
  kind: ArtifactKind,
  topId: string,
): Generator<Listed> {
  for (const [root, files] of folders) {
    const entries = nonEmpty(files);
    if (entries === null) continue;
    yield { id: (root === "." ? topId : root) as ArtifactId, kind, root: asPath(root), entries };
  }
}

/** Finds the innermost skill folder at or above a folder; each folder is looked up once. */
function findOwner(skills: ReadonlySet<string>): (folder: string) => string | null {
  const known = new Map<string, string | null>();
  function ownerOf(folder: string): string | null {
    const before = known.get(folder);
    if (before !== undefined) return before;
    const owner = skills.has(folder) ? folder : folder === "." ? null : ownerOf(parentOf(folder));
    known.set(folder, owner);
    return owner;
  }
  return ownerOf;
}

function isSkillFile(path: string): boolean {
  return /(?:^|\/)skill\.md$/iu.test(path);
}

function standsForSkill(entry: Entry): boolean {
  return (entry.kind === "symlink" || entry.kind === "submodule") && /(?:^|\/)skills\/[^/]+$/iu.test(entry.path);
}

/** What steers the gate is judged as a steering edit, never as an artifact. */
function isInGateFolder(path: string): boolean {
  return path.startsWith(".evogate/");
}
