import { expect, test } from "vitest";
import { analysePython } from "../../../src/languages/python/analyse.ts";
import { callsIn } from "./facts-in.ts";

const nest = (open: string, close: string, times: number): string => open.repeat(times) + "f()" + close.repeat(times);
const indent = (levels: number): string =>
  Array.from({ length: levels }, (_, level) => `${" ".repeat(level)}if x:\n`).join("") + `${" ".repeat(levels)}f()\n`;

test.each<readonly [string, string, "ok" | "failed"]>([
  ["200 brackets", nest("(", ")", 199), "ok"],
  ["201 brackets", nest("(", ")", 200), "failed"],
  ["201 brackets that never close", "[".repeat(201), "failed"],
  ["150 f-strings", nest("f'{", "}'", 150), "ok"],
  ["151 f-strings", nest("f'{", "}'", 151), "failed"],
  ["99 indents", indent(99), "ok"],
  ["100 indents", indent(100), "failed"],
  ["900 signs", `${"-".repeat(900)}f()`, "ok"],
  ["1000 signs", `${"-".repeat(1000)}f()`, "failed"],
  ["900 not", `${"not ".repeat(900)}f()`, "ok"],
  ["3000 not", `${"not ".repeat(3000)}f()`, "failed"],
  ["400 lambdas", `${"lambda: ".repeat(400)}f()`, "ok"],
  ["3000 lambdas", `${"lambda: ".repeat(3000)}f()`, "failed"],
  ["400 conditions", `${"1 if a else ".repeat(400)}f()`, "ok"],
  ["3000 powers", `${"a ** ".repeat(3000)}f()`, "failed"],
  ["900 attributes", `${"a.".repeat(900)}b; f()`, "ok"],
  ["100,000 sums", `${"a + ".repeat(100_000)}f()`, "failed"],
  ["100,000 ands", `${"a and ".repeat(100_000)}f()`, "failed"],
  ["chains in brackets", `${"(".repeat(30)}f()${`${"+a".repeat(50)})`.repeat(30)}`, "failed"],
  ["many chains beside each other", `[${"a.b.c + d.e.f, ".repeat(5000)}f()]`, "ok"],
  ["many spread chains", `[${"*a.b.c, ".repeat(5000)}f()]`, "ok"],
  ["many statements with chains", `${"for a.b in c.d: pass\n".repeat(3000)}f()`, "ok"],
  ["3000 elif", `if a: pass\n${"elif b: pass\n".repeat(3000)}else: f()\n`, "ok"],
  ["a string of 2 MB", `x = "${"a".repeat(2_000_000)}"; f()\n`, "ok"],
  ["a name of 1 MB", `${"a".repeat(1_000_000)} = f()\n`, "ok"],
  ["nothing but errors", "$ ".repeat(100_000), "failed"],
  ["many strings that never end", "\\'''\n".repeat(2000), "failed"],
  ["NUL", "x = 1\0; f()\n", "failed"],
])("%s", (_, text, outcome) => {
  const { parse } = analysePython(text);
  expect(parse.kind).toBe(outcome);
  if (outcome === "ok") expect(callsIn(text)).toEqual(["f"]);
});

test("the deepest of everything at once fits the stack", () => {
  const deep = `${nest(`f'{${"(".repeat(1)}`, ")}'", 99)}`;
  expect(analysePython(deep).parse.kind).toBe("ok");
  const mixed = `${"(not -lambda: [{x: f'{".repeat(40)}`;
  expect(analysePython(mixed).parse.kind).not.toBe("ok");
});
