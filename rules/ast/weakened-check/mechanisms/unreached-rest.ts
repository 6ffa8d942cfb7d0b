import type { UnitPair } from "../../../../src/facts/versions/pair-units.ts";
import type { CodeUnit } from "../../../../src/facts/versions/units.ts";
import { encloses, type Span } from "../../../../src/core/span.ts";
import type { Hit } from "../../../../src/scanners/ast/check.ts";
import { inUnit } from "./weakening.ts";

/** Calls after which nothing of a program runs. */
const ENDS = /^(?:sys\.exit|builtins\.exit|process\.exit|exit)$/u;

/** A function that now returns, or a script that ends, before it comes to what it did in the version before. */
export function* findUnreachedRest({ head, before }: UnitPair): Generator<Hit> {
  const end = findEnd(head);
  if (end === null || findEnd(before) !== null) return;
  const done = new Set(before.calls.map(({ name }) => name));
  const isLeftOut = head.calls.some(({ name, call }) => call.span.start >= end.end && done.has(name));
  if (!isLeftOut) return;
  yield { source: head.source, span: end, key: "unreached rest", detail: `the rest is never reached${inUnit(head)}` };
}

/** The first return, or end of the process, that no condition decides and behind which something stands. */
function findEnd({ source, definition, assignments, calls, regions }: CodeUnit): Span | null {
  const body = definition?.body ?? 0;
  const returns = assignments.filter(({ how, scope }) => how === "return" && scope === body);
  const exits = calls.filter(({ name, scope }) => ENDS.test(name) && scope === body).map(({ call }) => call);
  const isShell = source.facts.language === "shell";
  const ends = [...returns, ...exits]
    .map(({ span }) => span)
    .filter((end) => !regions.some(({ span }) => encloses(span, end)))
    // A shell's subshells and groups have no place of their own.
    .filter(({ start }) => !isShell || /(?:^|\n)[ \t]*$/u.test(source.text.slice(Math.max(0, start - 40), start)))
    .toSorted((a, b) => a.start - b.start);
  const [first] = ends;
  if (first === undefined) return null;
  const isBehind = (span: Span): boolean => span.start >= first.end;
  return regions.some(({ span }) => isBehind(span)) || calls.some(({ call }) => isBehind(call.span)) ? first : null;
}
