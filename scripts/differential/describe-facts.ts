import { createHash } from "node:crypto";
import type { Expression } from "../../src/core/expression.ts";
import type { SourceFacts } from "../../src/core/source-facts.ts";

/** What a source says, each list with an array for every fact, its place first, as `describe_python.py` has it from CPython. */
export interface Said {
  readonly imports: readonly (readonly unknown[])[];
  readonly calls: readonly (readonly unknown[])[];
  readonly definitions: readonly (readonly unknown[])[];
  readonly strings: readonly (readonly unknown[])[];
}

/** Our facts in that form. Places are line and column in UTF-8 bytes. */
export function describeFacts(text: string, facts: SourceFacts): Said {
  const place = placer(text);
  const line = (offset: number): number => place(offset)[0];
  return {
    imports: facts.imports.map(({ module, names, bound, span }) => [
      line(span.start),
      module,
      names.map(({ name, as }) => [name, as]),
      bound,
    ]),
    calls: facts.calls.map(({ call }) => [...place(call.span.start), dotted(call.callee)]),
    definitions: facts.definitions
      .filter(({ name }) => name !== null)
      .map(({ name, span }) => [...place(span.start), name]),
    strings: facts.strings.map(({ value, span }) => {
      const isHidden = value === null || text.slice(span.start, span.end).includes("\\N{");
      return [...place(span.start), isHidden ? null : digest(value)];
    }),
  };
}

function dotted(expression: Expression): string {
  if (expression.kind === "name") return expression.name;
  return expression.kind === "attribute" ? `${dotted(expression.object)}.${expression.name}` : "?";
}

/** Of the UTF-8, in which lone surrogates stand as if they were characters. */
function digest(value: string): string {
  const bytes: number[] = [];
  for (const character of value) {
    const code = character.codePointAt(0) ?? 0;
    if (code < 0xd800 || code > 0xdfff) bytes.push(...Buffer.from(character));
    else bytes.push(0xe0 | (code >> 12), 0x80 | ((code >> 6) & 0x3f), 0x80 | (code & 0x3f));
  }
  return createHash("sha256").update(Buffer.from(bytes)).digest("hex").slice(0, 16);
}

/** From offset to line and column in UTF-8 bytes; lines end with LF, CRLF or CR. */
function placer(text: string): (offset: number) => [number, number] {
  const starts = [0, ...Array.from(text.matchAll(/\r\n|\r|\n/gu), (end) => end.index + end[0].length)];
  return (offset) => {
    let low = 0;
    let high = starts.length;
    while (high - low > 1) {
      const middle = (low + high) >>> 1;
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle;
    }
    return [low + 1, Buffer.byteLength(text.slice(starts[low], offset))];
  };
}
