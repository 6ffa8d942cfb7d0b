import { expect, test } from "vitest";
import { isInRange } from "../../../../src/facts/dependencies/query/is-in-range.ts";

const ROWS: readonly (readonly [range: string, inside: readonly string[], outside: readonly string[]])[] = [
  ["^1.2.3", ["1.2.3", "1.9.0"], ["1.2.2", "2.0.0", "0.9.0"]],
  ["^0.2.3", ["0.2.3", "0.2.9"], ["0.3.0", "1.0.0"]],
  ["^0.0.3", ["0.0.3"], ["0.0.4"]],
  ["~1.2.3", ["1.2.3", "1.2.9"], ["1.3.0", "1.2.2"]],
  ["~1", ["1.0.0", "1.9.0"], ["2.0.0"]],
  ["~=1.4.2", ["1.4.2", "1.4.9"], ["1.5.0", "1.4.1"]],
  ["~=1.4", ["1.4", "1.9"], ["2.0", "1.3"]],
  ["~> 1.4", ["1.4.0", "1.9"], ["2.0"]],
  [">=1,<2", ["1.0", "1.99"], ["2.0", "0.9"]],
  [">= 1.0 < 2.0", ["1.5.0"], ["2.0.0"]],
  [">1", ["1.0.1"], ["1.0", "0.1"]],
  ["<=2.0", ["2.0", "1.0"], ["2.0.1"]],
  ["!=1.5", ["1.4"], ["1.5.0"]],
  ["==1.4.*", ["1.4", "1.4.7"], ["1.5"]],
  ["!=1.4.*", ["1.5"], ["1.4.1"]],
  ["1.2.x", ["1.2.0", "1.2.9"], ["1.3.0"]],
  ["1.2", ["1.2.0", "1.2.9"], ["1.3.0"]],
  ["^1.0.0 || ^2.0.0", ["1.5.0", "2.5.0"], ["3.0.0"]],
];

test.each(ROWS)("%s", (range, inside, outside) => {
  expect(inside.filter((version) => isInRange(version, range) !== true)).toEqual([]);
  expect(outside.filter((version) => isInRange(version, range) !== false)).toEqual([]);
});

test("a version alone means what the registry means by it", () => {
  expect(isInRange("1.0.200", "1.0.190", "^")).toBe(true);
  expect(isInRange("1.0.200", "1.0.190", "=")).toBe(false);
});

test.each(["1.0 - 2.0", "newest", "", ">=1 and <2", "1.0.0-alpha || newest"])("nobody knows what %s means", (range) => {
  expect(isInRange("1.5.0", range)).toBeNull();
});
