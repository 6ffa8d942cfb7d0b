import { describe, expect, test } from "vitest";
import type { PycForm } from "../../../../src/languages/binary/form.ts";
import { matchSource } from "../../../../src/languages/binary/pyc/match-source.ts";
import { sourcePathOf } from "../../../../src/languages/binary/pyc/source-path.ts";
import { askPython } from "../python.ts";
import { bytes } from "../outline.ts";

const form = (magic: number, check: PycForm["check"]): PycForm => ({
  kind: "pyc",
  python: null,
  magic,
  check,
  filename: null,
});
const hashed = (magic: number, hash: string): PycForm => form(magic, { kind: "hash", isChecked: true, hash });

describe("a hash", () => {
  // `_imp.source_hash(int.from_bytes(MAGIC_NUMBER, "little"), b"x=1")` of each version.
  test.each([
    [3413, "45173a444b8ad629"],
    [3425, "1abb5353d61d656f"],
    [3439, "9b7f9c1949b8ce2f"],
    [3495, "1ecfe29bc72fa450"],
    [3531, "1b3fde1405dbb566"],
    [3571, "6d2a0934cdf63f30"],
    [3627, "d3a36b4fe5810f3c"],
  ])("of the Python with number %i", (magic, hash) => {
    expect(matchSource(hashed(magic, hash), bytes("x=1"))).toBe("same");
    expect(matchSource(hashed(magic, hash), bytes("x=2"))).toBe("differs");
  });

  test("sources of all lengths, by the machine's Python", (context) => {
    const program = `import _imp, importlib.util, json
m = int.from_bytes(importlib.util.MAGIC_NUMBER, "little")
print(json.dumps([m & 0xffff, [_imp.source_hash(m, bytes((7 * i * i + n) % 256 for i in range(n))).hex() for n in range(100)]]))`;
    const [magic, hashes] = askPython(context, program) as [number, string[]];
    for (const [length, hash] of hashes.entries()) {
      const source = Uint8Array.from({ length }, (_, index) => (7 * index * index + length) % 256);
      expect(matchSource(hashed(magic, hash), source), `${length} bytes`).toBe("same");
    }
  });
});

test.each([
  [3, "x=1", "same-size"],
  [4, "x=1", "differs"],
  [0, "", "same-size"],
] as const)("a size of %i and the source %j: %s", (size, source, match) => {
  expect(matchSource(form(3495, { kind: "timestamp", seconds: 0, size }), bytes(source))).toBe(match);
});

test.each([
  ["a/__pycache__/b.cpython-311.pyc", "a/b.py"],
  ["__pycache__/b.cpython-311.opt-2.pyc", "b.py"],
  ["a/__pycache__/b.c.pypy39.pyc", "a/b.c.py"],
  ["a/b.pyc", "a/b.py"],
  ["b.pyc", "b.py"],
  ["a/b.py", null],
  ["a/.pyc", null],
])("the source of %s is %s", (path, source) => {
  expect(sourcePathOf(path)).toBe(source);
});
