import { cacheContents } from "../../artifacts/content-cache.ts";
import { discover } from "../../artifacts/discover.ts";
import type { Entry, Listed } from "../../core/artifact.ts";
import { fail, ok, type Fault, type Result } from "../../core/fault.ts";
import type { Files } from "../../ports/files.ts";
import type { Outcome, Surroundings } from "../command.ts";
import { bePatient } from "../lock/be-patient.ts";
import type { LockedTree } from "../lock/compute-entry.ts";
import { topLevelOf } from "../scan/folders.ts";
import { openPlain } from "../scan/plain.ts";
import { compilePlaces } from "../scan/places.ts";

/** The work tree around the current folder, as far as git would commit it. */
export interface OpenWorkTree {
  /** Absolute. */
  readonly top: string;
  readonly artifacts: readonly Listed[];
  readonly locked: LockedTree;
}

/**
 * Lists everything below the top level, by the policy that lies there. Without what git ignores: a lock is of what gets
 * committed, and running a skill leaves caches behind. Nobody judges anything here, so it is no way around a rule.
 */
export async function openWorkTree(surroundings: Surroundings): Promise<Outcome<OpenWorkTree>> {
  const { files } = surroundings.ports;
  const here = await files.stat(".");
  if (!here.ok) return refuse(here.fault);
  const top = await topLevelOf(here.value.path, files);
  if (top === null) return refuse(fail("no-repository", "this is no git repository, nor is it in one").fault);
  const sources = await openPlain({ paths: [top] }, surroundings);
  if (!sources.ok) return refuse(sources.fault);
  const policy = await sources.value.loadPolicy(null);
  if (!policy.ok) return policy;
  const places = compilePlaces(policy.value.policy.artifacts, sources.value.topId);
  if (!places.ok) return places;
  const ignored = await listIgnored(top, surroundings);
  if (!ignored.ok) return refuse(ignored.fault);
  const listed = await sources.value.head.entries();
  if (!listed.ok) return refuse(listed.fault);
  const entries = withoutIgnored(listed.value, ignored.value);
  const tree = sources.value.head;
  const read = cacheContents((blob) => tree.read(blob));
  const { createDescription } = await import("../lock/describe-artifact.ts");
  const locked = { tree, entries, read, describe: createDescription({ entries, read }, bePatient(surroundings.ports)) };
  return { ok: true, value: { top, artifacts: discover(entries, places.value), locked } };
}

/**
 * An absolute path below the top for a file that is to be written. Fault `link-unresolved` where a link leads elsewhere:
 * the work tree may be that of a change which wants another file to be overwritten.
 */
export async function placeBelow(top: string, path: string, files: Files): Promise<Result<string>> {
  const parts = path.split("/");
  for (let count = 1; count <= parts.length; count++) {
    const at = `${top}/${parts.slice(0, count).join("/")}`;
    const place = await files.stat(at);
    if (!place.ok && place.fault.code === "path-missing") continue;
    if (!place.ok) return place;
    if (place.value.path !== at)
      return fail("link-unresolved", `${at} is a symbolic link; nothing is written through it`);
  }
  return ok(`${top}/${path}`);
}

async function listIgnored(top: string, { ports }: Surroundings): Promise<Result<readonly string[]>> {
  const repository = await ports.git.open(top);
  if (!repository.ok) return repository;
  try {
    return await repository.value.ignored();
  } finally {
    await repository.value.close();
  }
}

function withoutIgnored(entries: readonly Entry[], ignored: readonly string[]): readonly Entry[] {
  const files = new Set(ignored);
  const folders = ignored.filter((path) => path.endsWith("/"));
  return entries.filter(({ path }) => !files.has(path) && !folders.some((folder) => path.startsWith(folder)));
}

function refuse(fault: Fault): { readonly ok: false; readonly faults: readonly [Fault] } {
  return { ok: false, faults: [fault] };
}
