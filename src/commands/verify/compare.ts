import { recordOf, type Hashed } from "../../artifacts/digest.ts";
import { hashFiles } from "../../artifacts/hash-files.ts";
import { isWithin, pathWithin } from "../../artifacts/paths.ts";
import type { Entry } from "../../core/artifact.ts";
import { ok, type Result } from "../../core/fault.ts";
import { asPath, type Path } from "../../core/ids.ts";
import type { Lock, LockedArtifact, LockedFile } from "../../promotion/lock/lock.ts";
import type { Tree } from "../../ports/tree.ts";
import { explainChange, explainExtra, SHADOWS } from "./causes.ts";
import { baseName } from "../../text/base-name.ts";

/** A file that is not as the lock has it. */
export interface Deviation {
  readonly path: Path;
  readonly because: string;
}

/**
 * Holds the files of an artifact and of its closure against the lock. What another entry of the lock names below it is
 * that artifact's; everything else has to be in the lock, whatever it is: an agent would find it.
 */
export async function findDeviations(
  id: string,
  locked: LockedArtifact,
  { artifacts }: Lock,
  tree: Tree<"head">,
): Promise<readonly Deviation[]> {
  const inner = [...artifacts.keys()].filter((other) => other !== id && isWithin(other, id));
  const isOwn = (path: string): boolean =>
    isWithin(path, id) && !isWithin(path, ".evogate") && !inner.some((other) => isWithin(path, other));
  const isSingle = locked.files.size === 1 && locked.files.has(baseName(id));
  const own = await listAt([id], tree, isOwn);
  if (!own.ok) return [{ path: asPath(id), because: own.fault.message }];
  const nameOf = (path: Path): string => pathWithin(asPath(id), path);
  const pathOf = (name: string): Path => asPath(isSingle ? id : id === "." ? name : `${id}/${name}`);
  const around = new Set<string>([...locked.closure.found.keys(), ...locked.closure.sought]);
  const closure = await listAt([...around], tree, (path) => around.has(path));
  if (!closure.ok) return [{ path: asPath(id), because: closure.fault.message }];
  return [
    ...(await compareFiles(own.value, locked.files, { nameOf, pathOf, explainExtra }, tree)),
    ...(await compareFiles(closure.value, locked.closure.found, AROUND, tree)),
  ];
}

/** What is at and below these paths, narrowed. */
async function listAt(
  paths: readonly string[],
  tree: Tree<"head">,
  isWanted: (path: string) => boolean,
): Promise<Result<readonly Entry[]>> {
  const found = new Map<Path, Entry>();
  for (const at of new Set(paths)) {
    const listed = await tree.entries(at);
    if (!listed.ok) return listed;
    for (const entry of listed.value) if (isWanted(entry.path)) found.set(entry.path, entry);
  }
  return ok([...found.values()]);
}

interface Naming {
  readonly nameOf: (path: Path) => string;
  readonly pathOf: (name: string) => Path;
  readonly explainExtra: (path: string) => string;
}

/** How files around an artifact are called. */
const AROUND: Naming = { nameOf: (path) => path, pathOf: asPath, explainExtra: () => SHADOWS };

async function compareFiles(
  entries: readonly Entry[],
  locked: ReadonlyMap<string, LockedFile>,
  { nameOf, pathOf, explainExtra: wordExtra }: Naming,
  tree: Tree<"head">,
): Promise<readonly Deviation[]> {
  const deviations: Deviation[] = [];
  for (const file of await hashFiles(entries, (blob) => tree.read(blob))) {
    const expected = locked.get(nameOf(file.entry.path));
    const because = expected === undefined ? wordExtra(file.entry.path) : await explain(file, expected, tree);
    if (because !== null) deviations.push({ path: file.entry.path, because });
  }
  const present = new Set(entries.map(({ path }) => nameOf(path)));
  const gone = [...locked.keys()].filter((name) => !present.has(name));
  return [...deviations, ...gone.map((name) => ({ path: pathOf(name), because: "it is missing" }))];
}

async function explain(file: Hashed, expected: LockedFile, tree: Tree<"head">): Promise<string | null> {
  const record = recordOf(file);
  if (record === null) return "it cannot be read";
  return record === expected ? null : await explainChange(file, record, expected, tree);
}
