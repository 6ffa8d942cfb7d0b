import { wholeFile } from "../../../core/location.ts";
import type { UnderstoodArtifact } from "../../../facts/artifact/artifact-facts.ts";
import { assertionsWithin } from "../../../facts/tests/demands.ts";
import { readTestCases } from "../../../facts/tests/test-cases.ts";
import type { FoundTest } from "../test-run.ts";

const SCRIPT = /(?:^|\/)(?:test_[^/]*|[^/]*_test)\.py$/u;

/**
 * Files that are called tests, assert something, and have no function that a runner would collect: they are run as they are,
 * as one test each. Without an assertion a file is a program that tries something out.
 */
export function findScripts({ sources }: UnderstoodArtifact): readonly FoundTest[] {
  return sources.flatMap((source) => {
    const { file, how, facts, text } = source;
    if (how !== null || file.member !== undefined || facts.language !== "python" || !SCRIPT.test(file.name)) return [];
    if (readTestCases(source).length > 0) return [];
    const hasAssertion = assertionsWithin(source, { start: 0, end: text.length }).length > 0;
    return hasAssertion ? [{ name: file.name, at: wholeFile(file.path) }] : [];
  });
}
