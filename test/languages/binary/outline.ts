import type { Expression } from "../../../src/core/expression.ts";
import type { SourceFacts } from "../../../src/core/source-facts.ts";
import { analyseBinary } from "../../../src/languages/binary/analyse.ts";

/** One byte a character. */
export function bytes(latin1: string): Uint8Array {
  return new Uint8Array(Buffer.from(latin1, "latin1"));
}

/** `f(1, 'a', *x, k=None)`; `…` for what is not known. */
function show(expression: Expression): string {
  switch (expression.kind) {
    case "name":
    case "constant":
      return expression.name;
    case "attribute":
      return `${show(expression.object)}.${expression.name}`;
    case "string":
      return `${expression.bytes ? "b" : ""}'${expression.value}'`;
    case "number":
      return String(expression.value);
    case "list":
      return `[${expression.items.map(show).join(", ")}]`;
    case "dictionary":
      return `{${expression.entries.map(({ key, value }) => `${key === null ? "**" : show(key)}: ${show(value)}`).join(", ")}}`;
    case "call": {
      const words = expression.arguments.map(
        ({ name, spread, value }) => `${spread ? "*" : name === null ? "" : `${name}=`}${show(value)}`,
      );
      return `${show(expression.callee)}(${words.join(", ")})`;
    }
    default:
      return "…";
  }
}

/** Parse, imports, calls and definitions, a line each. */
export function outline({ parse, imports, calls, definitions }: SourceFacts): readonly string[] {
  const problems = parse.kind === "recovered" ? parse.problems : parse.kind === "failed" ? [parse.problem] : [];
  return [
    [parse.kind, ...problems.map(({ message }) => message)].join(": "),
    ...imports.map(({ module, names }) => `import ${module ?? "?"}: ${names.map(({ name }) => name).join(", ")}`),
    ...calls.map(({ call }) => `call ${show(call)}`),
    ...definitions.map(({ kind, name }) => `${kind} ${name ?? "?"}`),
  ];
}

export function outlineOf(content: Uint8Array): readonly string[] {
  return outline(analyseBinary(content).source);
}
