import fc from "fast-check";
import { expect, test } from "vitest";
import { findCollisions, foldName, isHostileName } from "../../../src/scanners/intake/names.ts";
import { asBlobId, asPath } from "../../../src/core/ids.ts";

function collide(...paths: readonly string[]): readonly string[] {
  const entries = paths.map(
    (path) => ({ kind: "file", path: asPath(path), blob: asBlobId(path), executable: false }) as const,
  );
  return [...findCollisions(entries)].map(([path, other]) => `${path} = ${other}`);
}

test.each<readonly [readonly string[], readonly string[]]>([
  [["a", "b"], []],
  [["A", "a"], ["a = A"]],
  [["A", "a", "b"], ["a = A"]],
  [["straße", "STRASSE"], []],
  [["İ", "i\u0307"], ["i\u0307 = İ"]],
  [["D/a", "d/b"], ["d/b = D/a"]],
  [
    ["x/D/a", "x/d/b", "x/d/c"],
    ["x/d/b = x/D/a", "x/d/c = x/D/a"],
  ],
  [["a/b", "A"], []],
])("%j", (paths, expected) => {
  expect(collide(...paths)).toEqual(expected);
});

test("a name folds to the same as its other forms", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (name) => {
      expect(foldName(foldName(name))).toBe(foldName(name));
      expect(foldName(name.normalize("NFD"))).toBe(foldName(name.normalize("NFC")));
    }),
  );
});

test.each(Array.from("\0\x1b\x7f\x85\u00ad\u061c\u200b\u200e\u202e\u2066\u2028\u3164\ufe0f\ufeff\u{e0041}\udc80"))(
  "%j is not shown",
  (character) => {
    expect(isHostileName(`a${character}b`)).toBe(true);
  },
);

test.each(["a b.md", "日本語", "naïve", "a'b\"c", "$(x)", "😀", "..", "-rf"])("%s is shown", (name) => {
  expect(isHostileName(name)).toBe(false);
});
