import type { CallExpression } from "../../../../src/core/expression.ts";
import { eachWithin } from "../../../../src/facts/query/expressions.ts";
import { callsOf } from "../../../../src/facts/tests/demands.ts";
import { lastName } from "../../../../src/languages/callee-name.ts";
import type { TestCase } from "../../../../src/facts/tests/test-case.ts";
import type { Hit } from "../../../../src/scanners/ast/check.ts";
import type { PairedTests } from "./pair-tests.ts";

/** Functions that put something else in the place of a function (unittest.mock, pytest, vitest, jest, sinon). */
const PATCHES = new Set("patch object setattr spyOn replace stub".split(" "));

/** A test that now replaces the very function it calls: it tests the replacement. */
export function findPatchedSubject({ before, head }: PairedTests["pairs"][number]): Hit | null {
  const earlier = new Set(patchedIn(before).map(({ name }) => name));
  const called = new Set(callsOf(head).map(({ last }) => last));
  for (const { name, call } of patchedIn(head)) {
    if (earlier.has(name) || !called.has(name)) continue;
    return {
      source: head.source,
      span: call.span,
      key: `patched ${name}`,
      detail: `${head.name} replaces ${name}(), which it tests`,
    };
  }
  return null;
}

function patchedIn(test: TestCase): readonly { readonly name: string; readonly call: CallExpression }[] {
  const decorators = (test.definition?.decorators ?? []).flatMap((each) => [...eachWithin(each)]);
  const calls = [...callsOf(test).map(({ call }) => call), ...decorators.filter((part) => part.kind === "call")];
  return calls.flatMap((call) => {
    if (!PATCHES.has(lastName(call.callee))) return [];
    const [first, second] = call.arguments.map(({ value }) => value);
    const text = second?.kind === "string" ? second.value : first?.kind === "string" ? first.value : null;
    return text === null ? [] : [{ name: text.slice(text.lastIndexOf(".") + 1), call }];
  });
}
