import { discover, listFile } from "../../artifacts/discover.ts";
import { isWithin } from "../../artifacts/paths.ts";
import type { Entry, Listed } from "../../core/artifact.ts";
import { nonEmpty } from "../../core/brand.ts";
import { fail, type Fault } from "../../core/fault.ts";
import { asPath, type ArtifactId } from "../../core/ids.ts";
import type { Outcome } from "../command.ts";
import { listSide } from "../scan/find-artifacts.ts";
import { compilePlaces } from "../scan/places.ts";
import type { Place } from "./open-place.ts";

/** What is inspected: these files of this artifact. */
export interface Target {
  readonly artifact: Listed;
  readonly files: readonly Entry[];
}

/**
 * The artifact that a named path belongs to. A file outside of all is one by itself; a folder outside of all skills is
 * taken as a whole, with whatever artifacts are below it. Faults: those of the policy, whose globs say what is a skill,
 * and `no-artifact` for what no tree lists: an empty folder, the inside of `.git`.
 */
export async function findTarget({ sources, scope }: Place): Promise<Outcome<Target>> {
  const policy = await sources.loadPolicy(null);
  if (!policy.ok) return policy;
  const places = compilePlaces(policy.value.policy.artifacts, sources.topId);
  if (!places.ok) return places;
  const entries = await listSide(sources.head, sources);
  if (!entries.ok) return refuse(entries.fault);
  const named = nonEmpty(entries.value.filter(({ path }) => isWithin(path, scope)));
  if (named === null) return refuse(fail("no-artifact", `there is no file in ${scope}`).fault);
  const [first] = named;
  const isFile = first.path === scope;
  const owner = discover(entries.value, places.value)
    .filter(({ root }) => isWithin(scope, root))
    .toSorted((a, b) => b.root.length - a.root.length)[0];
  if (owner !== undefined) return { ok: true, value: { artifact: owner, files: isFile ? [first] : owner.entries } };
  const artifact: Listed = isFile
    ? listFile(first)
    : { id: (scope === "." ? sources.topId : scope) as ArtifactId, kind: "tool", root: asPath(scope), entries: named };
  return { ok: true, value: { artifact, files: named } };
}

function refuse(fault: Fault): { readonly ok: false; readonly faults: readonly [Fault] } {
  return { ok: false, faults: [fault] };
}
