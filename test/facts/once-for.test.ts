import { expect, test } from "vitest";
import { onceFor } from "../../src/facts/once-for.ts";

test.each([
  ["a number", 1],
  ["nothing", undefined],
  ["null", null],
])("%s is computed once for each value", (_name, result) => {
  const asked: object[] = [];
  const compute = onceFor((value: object) => {
    asked.push(value);
    return result;
  });
  const [one, other] = [{}, {}];
  expect([compute(one), compute(other), compute(one), compute(other)]).toEqual([result, result, result, result]);
  expect(asked).toEqual([one, other]);
});
