import { fieldsOf } from "../query/fields.ts";
import { groupBy } from "../../core/group.ts";
import type { CallExpression, Expression } from "../../core/expression.ts";
import type { UnderstoodArtifact } from "../artifact/artifact-facts.ts";
import type { Span } from "../../core/span.ts";
import type { ArtifactSource } from "../artifact/source.ts";
import { lastName } from "../../languages/callee-name.ts";
import { onceFor } from "../once-for.ts";
import type { Versions } from "./versions.ts";
import { unitsOutsideTests, type CodeUnit } from "./units.ts";

/** What a name is set to: a constant, a field, the default of a parameter. */
export interface NamedValue {
  readonly name: string;
  readonly value: Expression;
  readonly at: { readonly source: ArtifactSource; readonly span: Span };
  /** The function in which it is set, by its name; empty outside of all. */
  readonly within: string;
}

/** The value of one name in two versions. */
export interface ValuePair {
  readonly name: string;
  readonly before: NamedValue;
  readonly head: NamedValue;
}

const byFile = ({ name, at }: NamedValue): string => `${name}\0${at.source.file.name}`;
const byFunction = (named: NamedValue): string => `${byFile(named)}\0${named.within}`;

/** What makes two values those of one name: the first of these by which both versions have as many, and at most so many. */
const WAYS: readonly { readonly keyOf: (named: NamedValue) => string; readonly most: number }[] = [
  { keyOf: ({ name }) => name, most: 1 },
  { keyOf: byFile, most: 1 },
  // In one function they keep their order.
  { keyOf: byFunction, most: 20 },
];

/** Names that both versions set once in the artifact or in a file, or as often in a function. */
export const pairNamedValues: (versions: Versions) => readonly ValuePair[] = onceFor(({ head, before }) => {
  const pairs: ValuePair[] = [];
  let open = { head: namedValues(head), before: namedValues(before) };
  for (const { keyOf, most } of WAYS) {
    const heads = groupBy(open.head, keyOf);
    const paired = new Set<NamedValue>();
    for (const [key, earlier] of groupBy(open.before, keyOf)) {
      const later = heads.get(key) ?? [];
      if (later.length !== earlier.length || earlier.length > most) continue;
      for (const [index, one] of earlier.entries()) {
        const other = later[index];
        if (other === undefined) continue;
        pairs.push({ name: one.name, before: one, head: other });
        paired.add(one).add(other);
      }
    }
    const isOpen = (named: NamedValue): boolean => !paired.has(named);
    open = { head: open.head.filter(isOpen), before: open.before.filter(isOpen) };
  }
  return pairs;
});

/** Every place of the code of an artifact that sets a name, tests left out. */
export const namedValues: (artifact: UnderstoodArtifact) => readonly NamedValue[] = onceFor((artifact) =>
  unitsOutsideTests(artifact).flatMap((unit) => [...valuesIn(unit)]),
);

function* valuesIn({ source, name: within, assignments, calls, definition }: CodeUnit): Generator<NamedValue> {
  for (const { how, target, value, span } of assignments) {
    const name = lastName(target);
    if (how === "assign" && name !== "" && value !== null) yield { name, value, at: { source, span }, within };
  }
  for (const { name, value } of definition?.parameters ?? []) {
    if (value !== null && name !== "") yield { name, value, at: { source, span: value.span }, within };
  }
  for (const { call } of calls) {
    for (const { name, value } of call.arguments) {
      for (const field of fieldsOf(value)) yield { ...field, at: { source, span: field.value.span }, within };
      if (name !== null && source.facts.language !== "shell")
        yield { name: optionOf(name, call) ?? name, value, at: { source, span: value.span }, within };
    }
  }
}

/** `add_argument("--timeout", default=20)`: what a default is that of. */
function optionOf(name: string, { arguments: given }: CallExpression): string | null {
  const first = given[0]?.value;
  return name === "default" && first?.kind === "string" ? first.value.replace(/^-+/u, "") : null;
}
