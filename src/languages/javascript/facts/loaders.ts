import type { Expression, ScopeId } from "../../../core/expression.ts";
import type { ImportFact } from "../../../core/source-facts.ts";
import type { Draft } from "./draft.ts";

/** Whether what is called, in a scope, loads the module that it is given the name of. */
export type IsLoader = (callee: Expression, scope: ScopeId) => boolean;

/**
 * Finds what loads modules besides `import`: `require`, any `….require`, `process.getBuiltinModule` (Node 20.16), what
 * `createRequire` of node:module returns, and the names that these are assigned to. Whether `require` is really Node's
 * is not asked: an import too many is better than one too few.
 */
export function findLoaders({ assignments, imports, scopes }: Draft): IsLoader {
  const makers = namesImportedAs("createRequire", imports);
  const aliases = new Set<string>();
  const keyOf = (name: string, scope: ScopeId): string => `${scopes.ownerOf(name, scope)} ${name}`;
  const isLoader: IsLoader = (callee, scope) => {
    if (callee.kind === "attribute") return LOADING_METHODS.has(callee.name);
    if (callee.kind === "call") return isMaker(callee.callee, makers);
    return callee.kind === "name" && (callee.name === "require" || aliases.has(keyOf(callee.name, scope)));
  };
  for (const { target, value, scope } of assignments) {
    if (target?.kind === "name" && value !== null && isLoader(value, scope)) {
      aliases.add(keyOf(target.name, scope));
    }
  }
  return isLoader;
}

const LOADING_METHODS: ReadonlySet<string> = new Set(["require", "getBuiltinModule"]);

function isMaker(callee: Expression, makers: ReadonlySet<string>): boolean {
  if (callee.kind === "attribute") return callee.name === "createRequire";
  return callee.kind === "name" && (callee.name === "createRequire" || makers.has(callee.name));
}

function namesImportedAs(wanted: string, imports: readonly ImportFact[]): ReadonlySet<string> {
  return new Set(imports.flatMap(({ names }) => names.filter(({ name }) => name === wanted).map(({ as }) => as)));
}
