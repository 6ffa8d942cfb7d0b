import type { NonEmpty } from "../../core/brand.ts";
import type { ScopeId, Span } from "../../core/expression.ts";
import type { Scope } from "../../core/source-facts.ts";

/** The scope of a source as a whole. */
export const SOURCE: ScopeId = 0;

interface OpenScope extends Omit<Scope, "outer"> {
  readonly declared: Set<string>;
  readonly outer: Set<string>;
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
  const first = makeScope({ kind: "source", name: null, parent: null, span: source });
  const scopes = [first];
  const at = (scope: ScopeId): OpenScope => scopes[scope] ?? first;
  return {
    open: (scope) => scopes.push(makeScope(scope)) - 1,
    declare: (name, scope) => at(scope).declared.add(name),
    assign(name, scope) {
      if (scope !== SOURCE && !at(scope).declared.has(name)) at(scope).outer.add(name);
    },
    hoistFrom(scope) {
      let id = scope;
      while (at(id).kind === "block") id = at(id).parent ?? SOURCE;
      return id;
    },
    ownerOf(name, scope) {
      let id: ScopeId | null = scope;
      while (id !== null && !at(id).declared.has(name)) id = at(id).parent;
      return id ?? SOURCE;
    },
    finish: () => [finishScope(first), ...scopes.slice(1).map(finishScope)],
  };
}

function makeScope(scope: Omit<Scope, "outer">): OpenScope {
  return { ...scope, declared: new Set(), outer: new Set() };
}

function finishScope({ kind, name, parent, span, outer }: OpenScope): Scope {
  return { kind, name, parent, outer: [...outer], span };
}
