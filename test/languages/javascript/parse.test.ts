import { Script } from "node:vm";
import { describe, expect, test } from "vitest";
import { analyseJavaScript } from "../../../src/languages/javascript/analyse.ts";
import type { JavaScriptSource } from "../../../src/languages/javascript/source.ts";
import { show } from "./show.ts";

const UNKNOWN: JavaScriptSource = { language: "javascript", module: "unknown" };
const COMMONJS: JavaScriptSource = { language: "javascript", module: "commonjs" };
const MODULE: JavaScriptSource = { language: "javascript", module: "module" };
const TYPESCRIPT: JavaScriptSource = { language: "typescript", module: "unknown" };

const outcome = (text: string, source: JavaScriptSource): string => analyseJavaScript(text, source).parse.kind;
const calls = (text: string, source: JavaScriptSource): readonly string[] =>
  analyseJavaScript(text, source).calls.map(({ call }) => show(call));

describe("script or module", () => {
  test.each([
    ["import a from 'b'", "recovered", "ok", "ok"],
    ["export const a = 1", "recovered", "ok", "ok"],
    ["import.meta.url", "recovered", "ok", "ok"],
    ["await f()", "recovered", "ok", "ok"],
    ["return f()", "ok", "recovered", "ok"],
    ["with (a) f()", "ok", "recovered", "ok"],
    ["var a = 010", "ok", "recovered", "ok"],
    ["await = 1", "ok", "failed", "ok"],
    ["a <!-- b", "ok", "ok", "ok"],
    ["new.target", "ok", "recovered", "ok"],
    ["import('a')", "ok", "ok", "ok"],
    ["import a from 'b'; with (a) f()", "recovered", "recovered", "recovered"],
    ["let a; let a", "recovered", "recovered", "recovered"],
    ["export { a }", "recovered", "recovered", "recovered"],
  ])("%s is %s as CommonJS, %s as a module, %s when nobody says", (text, commonjs, module, unknown) => {
    expect([COMMONJS, MODULE, UNKNOWN].map((source) => outcome(text, source))).toEqual([commonjs, module, unknown]);
  });

  test.each([
    // Where both accept it, Node takes a file for CommonJS.
    ["a = 1 <!-- f()\n(b)", ["1(b)"], []],
    ["await (f())", ["await(f())", "f()"], ["f()"]],
    ["// import\nimport // a module's line, in a comment's shape\n('x')", ['import("x")'], ['import("x")']],
  ])("%s means one thing as CommonJS and another as a module", (text, asCommonJs, asModule) => {
    expect(calls(text, UNKNOWN)).toEqual(asCommonJs);
    expect(calls(text, COMMONJS)).toEqual(asCommonJs);
    if (asModule.length > 0) expect(calls(text, MODULE)).toEqual(asModule);
  });
});

describe("dialects", () => {
  test.each([
    ["type\nrun = f()", "with types a declaration"],
    ["opaque\ntype\nrun = f()", "with types a declaration"],
    ["declare\nvar a = f()", "with types a declaration"],
    ["interface\nA\n{ f() }", "with types a declaration"],
    ["a ? (b) : c => f()", "with types an arrow function"],
    ["a < b > (f())", "with types an argument of one"],
    ["a\n<b\n>f()", "with types a cast"],
  ])("what Node runs is read as Node reads it: %j", (text) => {
    expect(() => new Script(text)).not.toThrow();
    expect(outcome(text, UNKNOWN)).toBe("ok");
    expect(calls(text, UNKNOWN)).toContain("f()");
  });

  test.each([
    ["f((a: any))", "Flow"],
    ["type A = string; f()", "Flow"],
    ["enum A { B = f() }", "TypeScript"],
    ["let a = f() as B", "TypeScript"],
    ["let a = <A>f()", "TypeScript without markup"],
    ["@a class B { c = f() }", "decorators"],
    ["<A b={f()}/>", "markup"],
  ])("JavaScript may be %s: %s", (text) => {
    expect(outcome(text, UNKNOWN)).toBe("ok");
    expect(calls(text, UNKNOWN).some((call) => call.startsWith("f("))).toBe(true);
  });

  test("`<a>` in TypeScript is a type, unless the file is one with markup or it cannot be a type", () => {
    const text = "<a>b</a>/g";
    expect(analyseJavaScript(text, TYPESCRIPT).strings).toEqual([]);
    expect(analyseJavaScript(text, { ...TYPESCRIPT, markup: true }).strings.map(({ value }) => value)).toEqual(["b"]);
    expect(outcome("x = <A b='c'>{d}</A>", TYPESCRIPT)).toBe("ok");
  });
});

describe("what nobody can read", () => {
  test.each([
    ["let x = ;", "Unexpected token", 8],
    ["'abc", "Unterminated string constant.", 0],
    ["f(`abc", "Unterminated template.", 3],
    ["/* abc", "Unterminated comment.", 0],
    ["f(", "Unexpected token", 2],
    ["}", "Unexpected token", 0],
  ])("%s failed: %s", (text, message, start) => {
    const { parse, calls: found } = analyseJavaScript(text, UNKNOWN);
    expect(parse).toMatchObject({ kind: "failed", problem: { at: { start } } });
    expect(parse.kind === "failed" && parse.problem.message).toContain(message.replace(/\.$/u, ""));
    expect(found).toEqual([]);
  });

  test("what is recovered from is said, with its place, and the rest is read", () => {
    const facts = analyseJavaScript("let a; let a; f('\\u{110000}')", UNKNOWN);
    expect(facts.parse).toMatchObject({ kind: "recovered", problems: [{ at: { start: 11 } }, {}] });
    expect(facts.calls).toHaveLength(1);
  });

  // Found by fuzzing: Babel leaves null where something is missing.
  test.each(["f(a, , b())", "new F(, b())", "class A { m(a, , c = b()) {} }", "import('x').then((, a) => b())"])(
    "what is missing in %s hides nothing",
    (text) => {
      const dialects = [UNKNOWN, TYPESCRIPT, { ...TYPESCRIPT, markup: true }];
      const facts = dialects.map((source) => analyseJavaScript(text, source));
      for (const { parse, calls: found } of facts) {
        expect(parse.kind).not.toBe("ok");
        if (parse.kind === "recovered") expect(found.map(({ call }) => show(call))).toContain("b()");
      }
    },
  );

  test.each([
    [280, "recovered"],
    [320, "failed"],
  ])("an error in a source with %d colons: %s", (colons, expected) => {
    expect(outcome(`let a; let a; b = {${"c:1,".repeat(colons)}}`, UNKNOWN)).toBe(expected);
  });
});
