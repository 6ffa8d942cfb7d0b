import fc from "fast-check";
import { expect, test } from "vitest";
import { isExcused, type Excuse } from "../../../../src/scanners/rules/context/excuse.ts";

test.each<readonly [readonly Excuse[], boolean, boolean]>([
  [[], false, false],
  [["hint"], false, false],
  [["hint", "hint"], false, false],
  [["half"], true, false],
  [["half", "hint"], true, true],
  [["half", "half"], true, true],
  [["full"], true, true],
])("%j excuses a rule: %s, a critical one: %s", (excuses, rule, critical) => {
  expect([isExcused(excuses, false), isExcused(excuses, true)]).toEqual([rule, critical]);
});

const excuses = fc.array(fc.constantFrom<Excuse>("full", "half", "hint"), { maxLength: 4 });

test("what excuses a critical rule excuses every rule, and one more excuse never accuses", () => {
  fc.assert(
    fc.property(excuses, excuses, fc.boolean(), (some, more, isCritical) => {
      if (isExcused(some, true)) expect(isExcused(some, false)).toBe(true);
      if (isExcused(some, isCritical)) expect(isExcused([...some, ...more], isCritical)).toBe(true);
    }),
  );
});
