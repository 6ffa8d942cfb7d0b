import type { Check } from "../../../src/scanners/ast/check.ts";
import type { Expression } from "../../../src/core/expression.ts";
import { calleeName, lastName } from "../../../src/languages/callee-name.ts";
import { eachWithin } from "../../../src/facts/query/expressions.ts";

/** Objects behind which the names of others are. */
const NAMESPACES: ReadonlySet<string> = new Set([
  "__builtins__",
  "__globals__",
  "f_builtins",
  "f_globals",
  "func_globals",
]);
const CLASS_TREE: ReadonlySet<string> = new Set(["__class__", "__base__", "__bases__", "__mro__"]);
/** The same in Node: loaders that `require` stands for, and the constructor of all functions. */
const NODE_INTERNALS =
  /(?:^|\.)(?:process\.(?:binding|_linkedBinding|mainModule\.(?:require|constructor\._load))|module\.constructor\._load|constructor\.constructor)$/u;

/** What is called, or looked up, behind such an object. */
export const check: Check = function* ({ sources }) {
  for (const source of sources) {
    const { language } = source.facts;
    const roots = [
      ...source.facts.calls.map(({ call }) => call.callee),
      ...source.facts.assignments.flatMap(({ value }) => value ?? []),
    ];
    const seen = new Set<number>();
    for (const root of roots) {
      const found = language === "python" ? findInternal(root) : null;
      const name = calleeName(root, language);
      const key = found ?? (language !== "python" && NODE_INTERNALS.test(name) ? name : null);
      if (key === null || seen.has(root.span.start)) continue;
      seen.add(root.span.start);
      yield { source, span: root.span, key, detail: key };
    }
  }
};

function findInternal(root: Expression): string | null {
  for (const part of eachWithin(root)) {
    if (part.kind === "attribute" && part.name === "__subclasses__" && hasWithin(part.object, CLASS_TREE))
      return part.name;
    if (part.kind !== "index" && part.kind !== "attribute") continue;
    const name = lastName(part.object);
    if (NAMESPACES.has(name)) return name;
  }
  return null;
}

function hasWithin(root: Expression, names: ReadonlySet<string>): boolean {
  for (const part of eachWithin(root)) if (part.kind === "attribute" && names.has(part.name)) return true;
  return false;
}
