import { addTo } from "../../core/group.ts";
import type { Argument, Expression, ScopeId } from "../../core/expression.ts";
import type { SourceFacts } from "../../core/source-facts.ts";
import { hasRun, regionAt, type NestedRegion } from "./regions.ts";

/** A change of a list or dictionary that a name, or an attribute, stands for. */
export interface Mutation {
  readonly scope: ScopeId;
  /** Where in the text it has happened. */
  readonly at: number;
  readonly region: NestedRegion | null;
  readonly change: Change;
}

export type Change =
  | { readonly kind: "append"; readonly value: Expression }
  | { readonly kind: "extend"; readonly value: Expression }
  | { readonly kind: "store"; readonly key: Expression; readonly value: Expression }
  /** Nobody here follows what it does. */
  | { readonly kind: "other" };

/** By name; an attribute's has a dot before it. */
export type Mutations = ReadonlyMap<string, readonly Mutation[]>;

/** Methods of lists, sets and dictionaries of Python and JavaScript that change them. */
const CHANGING: ReadonlySet<string> = new Set(
  "append extend insert remove pop clear sort reverse update setdefault popitem add discard push unshift shift splice fill".split(
    " ",
  ),
);
const APPENDING: ReadonlySet<string> = new Set(["append", "push"]);

export function findMutations(facts: SourceFacts, regions: readonly NestedRegion[]): Mutations {
  const found = new Map<string, Mutation[]>();
  function note(object: Expression, scope: ScopeId, at: number, change: Change): void {
    const name = object.kind === "name" ? object.name : object.kind === "attribute" ? `.${object.name}` : null;
    if (name === null) return;
    addTo(found, name, { scope, at, region: regionAt(regions, at - 1), change });
  }
  for (const { call, scope } of facts.calls) {
    const { callee } = call;
    // A function that is called where it stands may do anything with what it is given.
    for (const { value } of callee.kind === "function" ? call.arguments : [])
      note(value, scope, call.span.end, { kind: "other" });
    if (callee.kind !== "attribute" || !CHANGING.has(callee.name)) continue;
    note(callee.object, scope, call.span.end, changeOf(callee.name, call.arguments));
  }
  for (const { target, value, scope, span } of facts.assignments) {
    if (target?.kind !== "index") continue;
    const change: Change = value === null ? { kind: "other" } : { kind: "store", key: target.index, value };
    note(target.object, scope, span.end, change);
  }
  return found;
}

function changeOf(method: string, args: readonly Argument[]): Change {
  const [argument] = args;
  if (argument === undefined || args.length > 1 || argument.spread || argument.name !== null) return { kind: "other" };
  if (APPENDING.has(method)) return { kind: "append", value: argument.value };
  return method === "extend" ? { kind: "extend", value: argument.value } : { kind: "other" };
}

/** Whether a mutation has certainly happened when an offset of its scope is reached, and just once. */
export function hasHappened({ at, region }: Mutation, offset: number): boolean {
  for (let it = region; it !== null; it = it.around) if (it.region.kind === "loop") return false;
  return at <= offset && hasRun(region, offset);
}
