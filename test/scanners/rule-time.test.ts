import { expect, test } from "vitest";
import { timeLimit } from "../../src/adapters/time-limit.ts";
import type { Finding } from "../../src/core/finding.ts";
import { collectFindings } from "../../src/scanners/rule-time.ts";
import { NO_LIMIT } from "../support/understand.ts";

/** Only that it is the same one matters here. */
const named = (rule: string): Finding => ({ rule }) as unknown as Finding;

function* look(...rules: readonly string[]): Generator<Finding, void> {
  for (const rule of rules) yield named(rule);
}

function* endless(rule: string): Generator<Finding, void> {
  yield named(rule);
  for (;;);
}

test("each look has its own findings, in the order of the looks", () => {
  const { findings, fault } = collectFindings([look("a", "b"), look(), look("c")], NO_LIMIT.timeLimit);
  expect(findings).toEqual([[named("a"), named("b")], [], [named("c")]]);
  expect(fault).toBeNull();
});

test.each([
  [1, 5000],
  [3, 15_000],
])("%i looks share one watch over %i ms", (count, milliseconds) => {
  const watched: number[] = [];
  const looks = Array.from({ length: count }, () => look("a"));
  collectFindings(looks, {
    run(limit, work) {
      watched.push(limit);
      return NO_LIMIT.timeLimit.run(limit, work);
    },
  });
  expect(watched).toEqual([milliseconds]);
});

test("what was found before the time was over counts, and the fault says that it was not all", () => {
  const short: typeof timeLimit = { run: (_milliseconds, work) => timeLimit.run(200, work) };
  const { findings, fault } = collectFindings([look("a"), endless("b"), look("c")], short);
  expect(findings).toEqual([[named("a")], [named("b")], []]);
  expect(fault).toMatchObject({ code: "time-out" });
});
