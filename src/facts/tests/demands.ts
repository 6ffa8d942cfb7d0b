import type { Region } from "../../core/source-facts.ts";
import { encloses, type Span } from "../../core/span.ts";
import { nameCalls, type NamedCall } from "../versions/named-calls.ts";
import type { ArtifactSource } from "../artifact/source.ts";
import { readConditionAssertions, type Assertion } from "./assertion.ts";
import { readCallAssertion } from "./call-assertions.ts";
import { readExpectation } from "./expect-assertions.ts";
import type { TestCase } from "./test-case.ts";

const SHELL_ASSERTION = /^(?:\[|\[\[|test|assert|assert_.*|refute.*|grep|diff|cmp)$/u;

/** Every assertion in a stretch of a source, also those that are never reached. */
export function assertionsWithin(source: ArtifactSource, span: Span): readonly Assertion[] {
  const { facts, text } = source;
  const isIn = (at: Span): boolean => encloses(span, at);
  const found: Assertion[] = [];
  for (const { kind, condition, span: at } of facts.regions) {
    if (kind === "assert" && condition !== null && isIn(at))
      found.push(...readConditionAssertions(condition, at, text));
  }
  for (const { call } of facts.calls) {
    if (!isIn(call.span)) continue;
    if (facts.language === "shell") found.push(...readCommand(call, text));
    else found.push(...readExpectation(call, text), ...readCallAssertion(call, text));
  }
  return found.toSorted((a, b) => a.span.start - b.span.start);
}

function readCommand(call: ArtifactSource["facts"]["calls"][number]["call"], text: string): readonly Assertion[] {
  const { callee, span } = call;
  if (callee.kind !== "string" || !SHELL_ASSERTION.test(callee.value)) return [];
  const words = call.arguments.map(({ value }) => text.slice(value.span.start, value.span.end));
  const isExact = words.some((word) => /^(?:==?|-eq)$/u.test(word));
  return [{ strength: isExact ? "all" : "part", subject: words[0] ?? "", expected: null, tolerance: null, span }];
}

/** What a test demands and comes to: nothing behind an early end of it, or where a failure is swallowed, counts. */
export function demandsOf(test: TestCase): readonly Assertion[] {
  const { source, span } = test;
  const regions = source.facts.regions.filter((region) => encloses(span, region.span));
  const swallowed = silentTries(regions, source);
  const end = earlyEnd(test);
  return assertionsWithin(source, span).filter(({ span: at, strength }) => {
    return strength !== "nothing" && at.start < end && !swallowed.some((tried) => encloses(tried, at));
  });
}

/** The calls of a test. */
export function callsOf({ source, span, call }: TestCase): readonly NamedCall[] {
  return nameCalls(source).filter((each) => each.call !== call?.call && encloses(span, each.call.span));
}

/** Where a test ends whatever happens: a `return`, or an exit of the process, that no condition decides. */
function earlyEnd(test: TestCase): number {
  const { source, span, body } = test;
  const branches = source.facts.regions.filter((region) => encloses(span, region.span));
  const isDecided = (at: Span): boolean => branches.some((region) => encloses(region.span, at));
  const returns = source.facts.assignments.filter(
    ({ how, scope, span: at }) => how === "return" && scope === body && encloses(span, at),
  );
  const exits = callsOf(test).filter(({ name, scope }) => ENDS.test(name) && (body === null || scope === body));
  const ends = [...returns.map(({ span: at }) => at), ...exits.map(({ call }) => call.span)].filter(
    (at) => !isDecided(at),
  );
  return Math.min(Infinity, ...ends.map(({ start }) => start));
}

const ENDS =
  /^(?:exit|return|skip|sys\.exit|os\._exit|process\.exit|builtins\.exit|pytest\.skip|pytest\.exit|\.skipTest)$/u;

/** What is tried by a `try` whose handlers catch a failed assertion and do nothing. */
function silentTries(regions: readonly Region[], { text }: ArtifactSource): readonly Span[] {
  return regions.flatMap(({ kind, span }, index) => {
    if (kind !== "catch" || !/^(?:[^{]*\{\s*\}|:\s*(?:pass|\.\.\.)\s*)$/u.test(text.slice(span.start, span.end)))
      return [];
    const tried = regions.slice(0, index).findLast((each) => each.kind === "try" && each.span.end <= span.start);
    return tried === undefined ? [] : [tried.span];
  });
}
