import type { Expression } from "../../core/expression.ts";
import type { SourceFacts } from "../../core/source-facts.ts";
import type { Span } from "../../core/span.ts";
import { GLOBALS } from "./globals.ts";

/** Names of a source that stand for one thing wherever they are used. */
export interface WrittenNames {
  /** The qualified name of what an expression names; null where imports alone do not say it. */
  qualify(expression: Expression): string | null;
  /** What a name is set to, where it is set once in the whole source and is no parameter; null elsewhere. */
  valueOf(name: string): Expression | null;
}

/** Reads names as they are written: through imports, and by what the language itself calls so. */
export function readNames(source: SourceFacts): WrittenNames {
  const imported = readImports(source);
  const set = readAssigned(source);
  const globals = GLOBALS[source.language];
  const qualifyName = (name: string): string | null => {
    const meant = imported.get(name);
    if (meant !== undefined) return set.has(name) || meant.size !== 1 ? null : ([...meant][0] ?? null);
    return set.has(name) ? null : (globals?.get(name) ?? null);
  };
  const qualify = (expression: Expression): string | null => {
    const attributes: string[] = [];
    let part = expression;
    while (part.kind === "attribute") {
      attributes.push(part.name);
      part = part.object;
    }
    const first = part.kind === "name" ? qualifyName(part.name) : null;
    return first === null ? null : [first, ...attributes.toReversed()].join(".");
  };
  return { qualify, valueOf: (name) => (imported.has(name) ? null : (set.get(name) ?? null)) };
}

/** Each imported name with all that it is imported as. */
function readImports({ imports, language }: SourceFacts): ReadonlyMap<string, ReadonlySet<string>> {
  const meanings = new Map<string, Set<string>>();
  const add = (name: string, meant: string): void =>
    void meanings.set(name, (meanings.get(name) ?? new Set()).add(meant));
  for (const { module, names, bound } of imports) {
    if (module === null || module.startsWith(".")) continue;
    const plain = language === "python" ? module : module.replace(/^node:/u, "").replaceAll("/", ".");
    // `import a.b` binds `a`.
    if (bound !== null) add(bound, language === "python" && plain.startsWith(`${bound}.`) ? bound : plain);
    for (const { name, as } of names) {
      if (as !== "" && name !== "*") add(as, name === "default" ? plain : `${plain}.${name}`);
    }
  }
  return meanings;
}

/** What each name is set to: null where it is set twice, or by something else than a plain assignment. */
function readAssigned(source: SourceFacts): ReadonlyMap<string, Expression | null> {
  const set = new Map<string, Expression | null>();
  const put = (name: string, value: Expression | null): void => void set.set(name, set.has(name) ? null : value);
  const importing = new Set(source.imports.map(({ span }) => keyOf(span)));
  for (const { how, target, value } of source.assignments) {
    if (value !== null && importing.has(keyOf(value.span))) continue;
    if (target?.kind === "name") put(target.name, how === "assign" || how === "walrus" ? value : null);
    else if (target !== null) for (const name of namesIn(target)) put(name, null);
  }
  for (const { name, parameters } of source.definitions) {
    if (name !== null) put(name, null);
    for (const parameter of parameters) put(parameter.name, null);
  }
  return set;
}

function keyOf({ start, end }: Span): string {
  return `${start}-${end}`;
}

/** Names that an unpacking target sets. */
function namesIn(target: Expression): readonly string[] {
  if (target.kind === "name") return [target.name];
  if (target.kind === "list") return target.items.flatMap(namesIn);
  return target.kind === "spread" ? namesIn(target.value) : [];
}
