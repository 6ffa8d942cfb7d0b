import type { Expression } from "../../core/expression.ts";
import { encloses } from "../../core/span.ts";
import { eachWithin } from "../query/expressions.ts";
import { callsOf } from "./demands.ts";
import type { TestCase } from "./test-case.ts";
import { writtenName } from "./test-cases.ts";
import { nameCalls } from "../versions/named-calls.ts";

const DECORATORS = new Set("skip skipIf skipUnless skipif xfail expectedFailure".split(" "));
const MODIFIERS = /(?:^x(?:it|test|describe)$)|\.(?:skip|todo|fails|failing|skipIf|runIf)(?:\.|$)/u;
const ONLY = /(?:^f(?:it|describe)$)|\.only(?:\.|$)/u;
const SKIPS = /^(?:pytest\.(?:skip|xfail|importorskip)|\.skipTest|unittest\.TestCase\.skipTest|skip|\.skip)$/u;

/** What keeps a test from running, in its source's own words; null for one that runs. */
export function whatSkips(test: TestCase): string | null {
  return decoratorThatSkips(test) ?? modifierThatSkips(test) ?? markThatSkips(test) ?? skipInside(test);
}

/** `@pytest.mark.skip`, `@unittest.skipIf(…)`, on the test or on a class around it. */
function decoratorThatSkips({ source, span }: TestCase): string | null {
  for (const { decorators, span: at } of source.facts.definitions) {
    if (decorators.length === 0 || !(encloses(at, span) || at.start === span.start)) continue;
    const found = decorators.map(skippingPart).find((name) => name !== null);
    if (found !== undefined && found !== null) return found;
  }
  return null;
}

function skippingPart(expression: Expression): string | null {
  for (const part of eachWithin(expression)) {
    if (part.kind === "attribute" && DECORATORS.has(part.name)) return part.name;
    if (part.kind === "name" && DECORATORS.has(part.name)) return part.name;
  }
  return null;
}

/** `it.skip(…)`, `xit(…)`, `describe.skip(…)` around it, or an `it.only(…)` beside it. */
function modifierThatSkips({ source, call, span }: TestCase): string | null {
  if (call === null) return null;
  let isAlone = false;
  for (const other of nameCalls(source)) {
    const name = writtenName(other);
    const isAround = encloses(other.call.span, span);
    if (isAround && MODIFIERS.test(name)) return name;
    if (!ONLY.test(name)) continue;
    if (isAround) return null;
    isAlone = true;
  }
  return isAlone ? "only another test is run" : null;
}

/** `pytestmark = pytest.mark.skip`, `pytest.skip(…, allow_module_level=True)`. */
function markThatSkips({ source }: TestCase): string | null {
  for (const { target, value, scope } of source.facts.assignments) {
    if (scope === 0 && target?.kind === "name" && target.name === "pytestmark" && value !== null) {
      const found = skippingPart(value);
      if (found !== null) return found;
    }
  }
  const isModuleLevel = source.calls.some(({ target, scope }) => target === "pytest.skip" && scope === 0);
  return isModuleLevel ? "pytest.skip" : null;
}

/** `self.skipTest(…)`, `pytest.skip()`, bats' `skip`, unless a condition decides. */
function skipInside(test: TestCase): string | null {
  const { source, span, body } = test;
  const regions = source.facts.regions.filter((region) => encloses(span, region.span));
  const found = callsOf(test).find(({ name, call, scope }) => {
    return (
      SKIPS.test(name) &&
      (body === null || scope === body) &&
      !regions.some((region) => encloses(region.span, call.span))
    );
  });
  return found?.last ?? null;
}
