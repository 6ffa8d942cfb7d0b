import type { Span } from "../../core/span.ts";
import type { NonEmpty } from "../../core/brand.ts";
import type { ScopeId } from "../../core/expression.ts";
import type { Scope } from "../../core/source-facts.ts";

/** The scope of a source as a whole. */
export const SOURCE: ScopeId = 0;

/** Most scopes have no names of one of the kinds, and a Set is dear. */
interface OpenScope extends Omit<Scope, "outer"> {
  declared: Set<string> | null;
  outer: Set<string> | null;
}

/** The scopes of one source while it is read. */
export interface ScopeTable {
  open(scope: Omit<Scope, "outer">): ScopeId;
  /** Says that a name belongs to a scope. All of these come before the first `assign`. */
  declare(name: string, scope: ScopeId): void;
  /** Says that a name is assigned in a scope: unless it was declared there, it belongs to an outer one. */
  assign(name: string, scope: ScopeId): void;
  /** The scope to which `var` and, outside modules, functions in blocks rise: the next one that is no block. */
  hoistFrom(scope: ScopeId): ScopeId;
  /** The scope in which a name that is used in a scope was declared; the source's when nothing declares it. */
  ownerOf(name: string, scope: ScopeId): ScopeId;
  finish(): NonEmpty<Scope>;
}

export function createScopeTable(source: Span): ScopeTable {
  const first: OpenScope = { kind: "source", name: null, parent: null, span: source, declared: null, outer: null };
  const scopes = [first];
  const at = (scope: ScopeId): OpenScope => scopes[scope] ?? first;
  return {
    open: ({ kind, name, parent, span }) => scopes.push({ kind, name, parent, span, declared: null, outer: null }) - 1,
    declare: (name, scope) => (at(scope).declared ??= new Set()).add(name),
    assign(name, scope) {
      if (scope !== SOURCE && !at(scope).declared?.has(name)) (at(scope).outer ??= new Set()).add(name);
    },
    hoistFrom(scope) {
      let id = scope;
      while (at(id).kind === "block") id = at(id).parent ?? SOURCE;
      return id;
    },
    ownerOf(name, scope) {
      let id: ScopeId | null = scope;
      while (id !== null && !at(id).declared?.has(name)) id = at(id).parent;
      return id ?? SOURCE;
    },
    finish: () => [finishScope(first), ...scopes.slice(1).map(finishScope)],
  };
}

function finishScope({ kind, name, parent, span, outer }: OpenScope): Scope {
  return { kind, name, parent, outer: [...(outer ?? [])], span };
}
