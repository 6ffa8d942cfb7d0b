import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Ecosystem } from "../../../../src/core/dependency.ts";
import { compareVersions } from "../../../../src/facts/dependencies/query/compare-versions.ts";
import { editDistance } from "../../../../src/facts/dependencies/query/edit-distance.ts";
import { findLookalike } from "../../../../src/facts/dependencies/query/lookalikes.ts";
import { popularNames } from "../../../../src/facts/dependencies/query/popular-names.ts";
import { hostOfIndex, isUsualIndex } from "../../../../src/facts/dependencies/query/usual-indexes.ts";

const NAMES: readonly (readonly [ecosystem: Ecosystem, name: string, expected: string | null])[] = [
  // Names of packages that were made to be mistaken, from reports about them.
  ["PyPI", "reqeusts", "requests"],
  ["PyPI", "request", "requests"],
  ["PyPI", "colourama", "colorama"],
  ["PyPI", "python3-dateutil", "python-dateutil"],
  ["PyPI", "djanga", "django"],
  ["PyPI", "matplotib", "matplotlib"],
  ["PyPI", "beautifulsup4", "beautifulsoup4"],
  ["PyPI", "beautifulsoop44", "beautifulsoup4"],
  ["PyPI", "tensorfl0w", "tensorflow"],
  ["PyPI", "crypt0graphy", "cryptography"],
  ["PyPI", "rnypy-extensions", "mypy-extensions"],
  ["PyPI", "scikitlearn", "scikit-learn"],
  ["npm", "crossenv", "cross-env"],
  ["npm", "electorn", "electron"],
  ["npm", "l0dash", "lodash"],
  ["npm", "lоdash", "lodash"],
  ["npm", "axiоs", "axios"],
  ["npm", "@antropic-ai/sdk", "@anthropic-ai/sdk"],
  ["npm", "expresss", "express"],
  ["crates.io", "rustdecimal", null],
  ["RubyGems", "nokogir1", "nokogiri"],
  // What Debian's lists know, and nobody wrote by hand.
  ["PyPI", "stevedor", "stevedore"],
  ["npm", "globalizer", "globalyzer"],
  ["crates.io", "proc-macr02", "proc-macro2"],
  ["RubyGems", "adressable", "addressable"],
  // Words that two names share say nothing of them: what is left has to be long enough by itself.
  ["npm", "ip-regex", null],
  ["PyPI", "azure-cosmos", null],
  ["PyPI", "python-sanex", "python-sane"],
  ["PyPI", "python-glancecleint", "python-glanceclient"],
  ["npm", "mini-css-extract-plugni", "mini-css-extract-plugin"],
  // Real packages, one letter from more popular ones.
  ["PyPI", "commonmark", null],
  ["npm", "camel-case", null],
  // Themselves, other versions of them, and names that merely hold one.
  ["PyPI", "requests", null],
  ["PyPI", "psycopg", null],
  ["PyPI", "urllib4", null],
  ["PyPI", "requests-mock", null],
  ["PyPI", "types-pyyaml", null],
  ["PyPI", "clack", null],
  ["npm", "lodash-es", null],
  ["npm", "ms", null],
  ["npm", "requests", "request"],
  ["Debian", "reqeusts", null],
  ["PyPI", "", null],
];

/** A list that ends early would protect nobody, and tests of single names would not see it. */
test.each([
  ["PyPI", 2000],
  ["npm", 1700],
  ["crates.io", 480],
  ["RubyGems", 320],
] as const)("%s has more than %d popular names", (ecosystem, least) => {
  expect(popularNames(ecosystem).size).toBeGreaterThan(least);
});

test.each(NAMES)("%s: %s", (ecosystem, name, expected) => {
  expect(findLookalike(ecosystem, name)?.popular ?? null).toBe(expected);
});

describe("editDistance", () => {
  test.each([
    ["", "", 2, 0],
    ["abc", "abc", 2, 0],
    ["abc", "acb", 2, 1],
    ["abc", "ab", 2, 1],
    ["abc", "xbcd", 2, 2],
    ["abc", "xyz", 2, 3],
    ["abc", "abcdef", 2, 3],
    ["abcdef", "uvwxyz", 6, 6],
  ])("%s, %s, at most %d: %d", (a, b, most, expected) => {
    expect(editDistance(a, b, most)).toBe(expected);
  });

  test("is symmetric, and no more than the edits that were made", () => {
    const text = fc.string({ maxLength: 12 });
    fc.assert(
      fc.property(text, text, (a, b) => {
        expect(editDistance(a, b, 3)).toBe(editDistance(b, a, 3));
      }),
    );
    fc.assert(
      fc.property(fc.string({ minLength: 1, maxLength: 12 }), fc.nat(11), fc.string({ maxLength: 1 }), (a, at, put) => {
        const edited = a.slice(0, at % a.length) + put + a.slice((at % a.length) + 1);
        expect(editDistance(a, edited, 3)).toBeLessThanOrEqual(1);
      }),
    );
  });
});

describe("compareVersions", () => {
  /** Each lower than the next. */
  const ORDER = [
    "0.9",
    "1.0.0-alpha.2",
    "1.0.0-alpha.10",
    "1.0rc1",
    "1.0",
    "1.0.post1",
    "1.0.1",
    "1.2",
    "1.10",
    "v2.0.0",
    "11",
  ];

  test("orders versions of all registries", () => {
    for (const [left, a] of ORDER.entries()) {
      for (const [right, b] of ORDER.entries())
        expect([a, b, compareVersions(a, b)]).toEqual([a, b, Math.sign(left - right)]);
    }
  });

  test.each([
    ["1.0", "1.0.0"],
    ["v1.2.3", "1.2.3"],
    ["1.0RC1", "1.0rc1"],
  ])("%s is %s", (a, b) => {
    expect(compareVersions(a, b)).toBe(0);
  });
});

test.each([
  ["https://pypi.org/simple", true],
  ["https://pypi.org/simple/", true],
  ["https://user:secret@pypi.org/simple", true],
  ["https://registry.npmjs.org", true],
  ["https://github.com/rust-lang/crates.io-index", true],
  ["https://download.pytorch.org/whl/cu121", true],
  ["http://pypi.org/simple", false],
  ["https://pypi.org.example.com/simple", false],
  ["https://pypi.org@example.com/simple", false],
  ["https://github.com/example/index", false],
  ["./wheels", false],
])("%s is an index that everybody uses: %s", (address, expected) => {
  expect(isUsualIndex(address)).toBe(expected);
});

test.each([
  ["https://user:secret@a.example:8080/simple", "a.example:8080"],
  ["./wheels", "./wheels"],
])("the host of %s", (address, expected) => {
  expect(hostOfIndex(address)).toBe(expected);
});
