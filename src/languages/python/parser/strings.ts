import type { Expression } from "../../../core/expression.ts";
import { advance } from "./advance.ts";
import { decodeEscapes, normaliseLineEnds } from "./escapes.ts";
import { fail, grow } from "./problems.ts";
import type { Parser } from "./state.ts";
import { BYTES, DEFERRED, ESCAPED, RAW } from "./string-token.ts";
import { readTemplate } from "./templates.ts";
import * as Token from "./tokens.ts";

type Part = string | Expression;

/** One literal, or several beside each other, which are one value: a string, or a template if a part is computed. */
export function readStrings(p: Parser): Expression {
  const { start, token } = p;
  if (token === Token.STRING) {
    const isBytes = (p.flags & BYTES) !== 0;
    const value = readLiteral(p);
    if (value !== null && p.token !== Token.STRING && p.token !== Token.TEMPLATE) {
      const span = { start, end: p.previousEnd };
      p.recorder.strings.push({ value, span });
      return { kind: "string", value, bytes: isBytes, span };
    }
    return readAdjacent(p, start, [value ?? unknown(start, p.previousEnd)], isBytes);
  }
  return readAdjacent(p, start, [], null);
}

/** The rest of the literals. The fact is noted at once, so that it stands before those of strings inside of fields. */
function readAdjacent(p: Parser, start: number, first: readonly Part[], bytes: boolean | null): Expression {
  const parts: Part[] = [...first];
  const span = { start, end: Math.max(start, p.previousEnd) };
  const fact: { value: string | null; span: typeof span } = { value: null, span };
  p.recorder.strings.push(fact);
  let isBytes = bytes;
  let isComputed = false;
  let deferred: boolean | null = bytes === null ? null : false;
  while (p.token === Token.STRING || p.token === Token.TEMPLATE) {
    const literalIsBytes = (p.flags & BYTES) !== 0;
    if (isBytes !== null && isBytes !== literalIsBytes) fail(p, "bytes beside a string");
    isBytes = literalIsBytes;
    const literalIsDeferred = (p.flags & DEFERRED) !== 0;
    if (deferred !== null && deferred !== literalIsDeferred) fail(p, "a t-string beside another string");
    deferred = literalIsDeferred;
    const literalStart = p.start;
    if (p.token === Token.TEMPLATE) {
      isComputed = true;
      readTemplate(p, parts);
    } else parts.push(readLiteral(p) ?? unknown(literalStart, p.previousEnd));
  }
  span.end = p.previousEnd;
  if (!isComputed && parts.every((part) => typeof part === "string")) {
    fact.value = parts.join("");
    return { kind: "string", value: fact.value, bytes: isBytes === true, span };
  }
  grow(p, 0);
  return { kind: "template", parts, span };
}

/** A text that cannot be known here. */
function unknown(start: number, end: number): Expression {
  return { kind: "other", parts: [], span: { start, end } };
}

/** The value of the literal at hand, and over it; null when it has a character whose name is not known. */
function readLiteral(p: Parser): string | null {
  const { flags } = p;
  const written = p.text.slice(p.contentStart, p.contentEnd);
  const isBytes = (flags & BYTES) !== 0;
  if (isBytes && /[^\0-\x7f]/u.test(written)) fail(p, "bytes can only have ASCII characters");
  let value: string | null = written;
  if ((flags & ESCAPED) !== 0) {
    value = (flags & RAW) !== 0 ? normaliseLineEnds(written) : decodeEscapes(p, written, isBytes);
  }
  advance(p);
  return value;
}
