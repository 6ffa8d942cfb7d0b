import { expect, test } from "vitest";
import { analysePython } from "../../../src/languages/python/analyse.ts";
import { countGuards } from "../../../src/scanners/ast/count-guards.ts";

test.each([
  ["f()\n", 0],
  ["if a:\n    f()\n", 1],
  ["if a:\n    if b:\n        f()\n", 2],
  ["if a:\n    pass\nf()\n", 0],
  ["if a:\n    pass\nelse:\n    f()\n", 1],
  ["if True:\n    f()\n", 0],
  ["if 1:\n    f()\n", 0],
  ["if a or True:\n    f()\n", 0],
  ["if len(a) >= 0:\n    f()\n", 0],
  ["if False:\n    f()\n", 1],
  ["if 0:\n    f()\n", 1],
  ["match a:\n    case 1:\n        f()\n", 1],
  ["for a in b:\n    f()\n", 0],
  ["try:\n    f()\nexcept E:\n    pass\n", 0],
])("%j: %d", (text, count) => {
  const start = text.indexOf("f()");
  expect(countGuards(analysePython(text), { start, end: start + 3 })).toBe(count);
});
