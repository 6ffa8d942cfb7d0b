import { fieldsOf } from "../../../../src/facts/query/fields.ts";
import type { Expression } from "../../../../src/core/expression.ts";
import type { Span } from "../../../../src/core/span.ts";
import type { Value } from "../../../../src/facts/value.ts";
import { textOf } from "../../../../src/facts/query/values.ts";
import { lastName } from "../../../../src/languages/callee-name.ts";
import type { CodeUnit } from "../../../../src/facts/versions/units.ts";

/** A named option of a call, or a setting: `verify=False`, `{ rejectUnauthorized: false }`, `session.verify = False`. */
export interface Option {
  /** The call's name; empty for a setting. */
  readonly of: string;
  readonly name: string;
  readonly value: OptionValue;
  readonly span: Span;
}

/** The value as far as it is fixed; undefined where it is computed, and null for `None`, `null` and `undefined`. */
export type OptionValue = boolean | number | string | null | undefined;

/** The options of a function's calls, and its settings. */
export function optionsIn({ calls, assignments }: CodeUnit): readonly Option[] {
  const options: Option[] = [];
  for (const { name: of, arguments: given, call } of calls) {
    const { span } = call;
    for (const { name, value } of given) {
      if (name !== null) options.push({ of, name, value: plain(value), span });
      options.push(...entriesOf(value, 2).map((entry) => ({ ...entry, of, span })));
    }
  }
  for (const { how, target, value, span } of assignments) {
    if (how !== "assign" || value === null) continue;
    if (target?.kind === "attribute") options.push({ of: "", name: target.name, value: plainWritten(value), span });
    if (target?.kind === "index" && target.index.kind === "string")
      options.push({ of: "", name: target.index.value, value: plainWritten(value), span });
    for (const { name, value: inner } of fieldsOf(value))
      options.push({ of: "", name, value: plainWritten(inner), span });
  }
  return options;
}

function entriesOf(value: Value, depth: number): readonly Pick<Option, "name" | "value">[] {
  if (value.kind !== "dictionary" || depth === 0) return [];
  return value.entries.flatMap(({ key, value: inner }) => {
    const name = textOf(key);
    return [...(name === null ? [] : [{ name, value: plain(inner) }]), ...entriesOf(inner, depth - 1)];
  });
}

function plain(value: Value): OptionValue {
  switch (value.kind) {
    case "number":
    case "text":
      return value.value;
    case "named":
      return value.name;
    case "constant":
      return constant(value.name);
    default:
      return undefined;
  }
}

/** `os.getenv("CA", False)` and `options.verify ?? false` by what they are when nobody says anything. */
function plainWritten(value: Expression): OptionValue {
  if (value.kind === "call") return plainDefault(value);
  if (value.kind === "binary")
    return /^(?:or|\|\||\?\?)$/u.test(value.operator) ? plainWritten(value.right) : undefined;
  if (value.kind === "number" || value.kind === "string") return value.value;
  if (value.kind === "constant") return constant(value.name);
  return value.kind === "attribute" ? value.name : undefined;
}

function plainDefault({ callee, arguments: [, second] }: Extract<Expression, { kind: "call" }>): OptionValue {
  return /^(?:get|getenv)$/u.test(lastName(callee)) && second !== undefined ? plainWritten(second.value) : undefined;
}

function constant(name: string): OptionValue {
  if (/^(?:true|false)$/iu.test(name)) return name.toLowerCase() === "true";
  return /^(?:none|null|undefined)$/iu.test(name) ? null : name;
}
