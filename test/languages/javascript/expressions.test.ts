import { describe, expect, test } from "vitest";
import { JAVASCRIPT, read, show, TYPESCRIPT } from "./show.ts";

/** What the value that is assigned in `value = …` is lowered to. */
function lower(text: string, source = JAVASCRIPT): string {
  const fact = read(`value = ${text}`, source).assignments.find(({ target }) => show(target) === "value");
  return show(fact?.value ?? null);
}

describe("an expression of JavaScript", () => {
  test.each([
    ["'a\\x41\\u{42}\\\nc'", '"aABc"'],
    ["0x10", "16"],
    ["10n", "10"],
    ["true", "true"],
    ["null", "null"],
    ["undefined", "undefined"],
    ["NaN", "NaN"],
    ["/a/u", "other()"],
    ["`a\\x41`", '"aA"'],
    ["`a${b}${c}d`", 'template("a", b, c, "d")'],
    ["String.raw`\\u`", 'String.raw("\\\\u")'],
    ["this", "this"],
    ["new.target", "new.target"],
    ["a.b.c", "a.b.c"],
    ["a?.b?.[c]", "a.b[c]"],
    ["a['b']", 'a["b"]'],
    ["a[b + 1]", "a[(b + 1)]"],
    ["a(b, ...c)", "a(b, ...c)"],
    ["new A", "A()"],
    ["new a.B(c)", "a.B(c)"],
    ["a?.(b)", "a(b)"],
    ["tag`a${b}`", 'tag(template("a", b))'],
    ["import('x')", 'import("x")'],
    ["(await import('x')).y", '(await import("x")).y'],
    ["-a", "(- a)"],
    ["typeof a", "(typeof a)"],
    ["a++", "(++ a)"],
    ["a + 'b'", '(a + "b")'],
    ["a || b ?? c".replace("??", "||"), "((a || b) || c)"],
    ["a ?? b", "(a ?? b)"],
    ["a ? b : c", "(a ? b : c)"],
    ["(0, a.b)", "a.b"],
    ["(a = b)", "b"],
    ["((a))", "a"],
    ["[a, , ...b]", "[a, undefined, ...b]"],
    ["{ a, 'b': 1, 2: c, [d]: e, ...f }", '{"a": a, "b": 1, "2": c, d: e, -: f}'],
    ["{ m() {}, get g() { return 1 }, f: () => 1 }", '{"m": function@1, "g": function@2, "f": function@3}'],
    ["function () {}", "function@1"],
    ["async () => {}", "function@1"],
    ["class extends A {}", "function@1"],
    ["<A.B c='d' {...e}>f{g}</A.B>", 'other(other(A.B, "d", ...e), "f", g)'],
    ["<div hidden/>", "other(other(other(), other()))"],
  ])("%s is %s", (text, expected) => expect(lower(text)).toBe(expected));

  test("private members keep their sign, also in a test for them", () => {
    const { assignments } = read("class A { #b; m() { x = this.#b; y = #b in this } }");
    expect(assignments.map(({ value }) => show(value))).toEqual(["-", "this.#b", "(#b in this)"]);
  });

  test.each([
    ["yield a", "(yield a)"],
    ["yield* a", "(yield* a)"],
    ["yield", "other()"],
  ])("%s is %s in a generator", (text, expected) => {
    const { assignments } = read(`function* f() { value = ${text} }`);
    expect(show(assignments.find(({ how }) => how === "assign")?.value ?? null)).toBe(expected);
  });

  test.each([
    ["a as B", "a"],
    ["a satisfies B", "a"],
    ["<B>a", "a"],
    ["a!", "a"],
    ["a<B>", "a"],
    ["(a as any)(b!)", "a(b)"],
  ])("the types around a value are not there: %s", (text, expected) => expect(lower(text, TYPESCRIPT)).toBe(expected));

  test("a cast of Flow is not there either", () => expect(lower("(a: any)")).toBe("a"));
});
