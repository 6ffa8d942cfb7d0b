import type { Expression } from "../../core/expression.ts";
import type { SourceFacts } from "../../core/source-facts.ts";

/**
 * What names are set to that are set once in a whole source, by a plain assignment. Those that are imported, that are
 * parameters or that name a definition are not among them.
 */
export function readAssignedOnce(source: SourceFacts): ReadonlyMap<string, Expression> {
  const set = new Map<string, Expression | null>();
  const put = (name: string, value: Expression | null): void => void set.set(name, set.has(name) ? null : value);
  for (const { bound, names } of source.imports) {
    for (const name of [bound, ...names.map(({ as }) => as)]) if (name !== null) put(name, null);
  }
  for (const { how, target, value } of source.assignments) {
    if (target?.kind === "name") put(target.name, how === "assign" || how === "walrus" ? value : null);
    else if (target !== null) for (const name of namesIn(target)) put(name, null);
  }
  for (const { name, parameters } of source.definitions) {
    if (name !== null) put(name, null);
    for (const parameter of parameters) put(parameter.name, null);
  }
  return new Map([...set].flatMap(([name, value]) => (value === null ? [] : [[name, value]])));
}

/** Names that an unpacking target sets. */
function namesIn(target: Expression): readonly string[] {
  if (target.kind === "name") return [target.name];
  if (target.kind === "list") return target.items.flatMap(namesIn);
  return target.kind === "spread" ? namesIn(target.value) : [];
}
