import { expect, test } from "vitest";
import { JAVASCRIPT, read, show, TYPESCRIPT } from "./show.ts";

const calls = (text: string, source = JAVASCRIPT): readonly string[] =>
  read(text, source).calls.map(({ call }) => show(call));

test.each([
  ["f(g(h))", ["f(g(h))", "g(h)"]],
  ["a.b().c()", ["a.b().c()", "a.b()"]],
  ["new F; new (f())()", ["F()", "f()()", "f()"]],
  ["a?.b?.(c?.())", ["a.b(c())", "c()"]],
  ["tag`a${f()}`", ['tag(template("a", f()))', "f()"]],
  ["class A extends f(B) { constructor() { super(1); super.m() } }", ["f(B)", "super(1)", "super.m()"]],
  ["(0, eval)('x'); (a, b.c)()", ['eval("x")', "b.c()"]],
  ["\\u0065val('x'); ev\\u{61}l('y')", ['eval("x")', 'eval("y")']],
  ["globalThis['ev' + 'al'](x)", ['globalThis[("ev" + "al")](x)']],
  ["window[`eval`](x)", ['window["eval"](x)']],
  ["/* */ eval /* ( */ ( /* ) */ 'x' )", ['eval("x")']],
  ["a = { [f()]: g(), h() { i() } }", ["f()", "g()", "i()"]],
  ["const { a = f(), [g()]: b } = h()", ["f()", "g()", "h()"]],
  ["function f(a = g(), { b = h() }) {}", ["g()", "h()"]],
  ["for (const a of f()) g(); for (;h();) i()", ["f()", "g()", "h()", "i()"]],
  ["switch (f()) { case g(): h() }", ["f()", "g()", "h()"]],
  ["try { f() } catch { g() } finally { h() }", ["f()", "g()", "h()"]],
  ["label: while (f()) { do g(); while (h()) }", ["f()", "g()", "h()"]],
  ["throw f(); delete g().a; void h()", ["f()", "g()", "h()"]],
  [
    "class A { static { f() } a = g(); [h()] = 1; static async *m() { yield i(); yield* j() } }",
    ["f()", "g()", "h()", "i()", "j()"],
  ],
  ["<A b={f()} {...g()}>{h()}{...i()}</A>", ["f()", "g()", "h()", "i()"]],
  ["`${f()}${`${g()}`}`", ["f()", "g()"]],
  ["with (f()) g()", ["f()", "g()"]],
  ["import.meta.resolve('x')", ['import.meta.resolve("x")']],
  ["export default f()", ["f()"]],
  ["if (0) f(); else g()", ["f()", "g()"]],
  ["return f()", ["f()"]],
])("every call of %s", (text, expected) => expect(calls(text)).toEqual(expected));

test.each([
  ["@a @b.c @d(1) class E { @f m() {} @g h = 1 }", ["a()", "b.c()", "d(1)", "f()", "g()"]],
  ["class A { m(@b c) {} constructor(@d() private e = f()) {} }", ["b()", "d()", "f()"]],
  ["enum E { A = f(), 'b' = g() }", ["f()", "g()"]],
  ["namespace N.M { f() }", ["f()"]],
  ["export = f()", ["f()"]],
  ["let a = f<string>(b!) as any", ["f(b)"]],
  ["type A = typeof import('x'); declare const b: B; interface C { m(): void } function d(this: A): void {}", []],
  ["declare enum E { A = f() } declare namespace N { const x: number }", []],
])("every call of TypeScript's %s", (text, expected) => expect(calls(text, TYPESCRIPT)).toEqual(expected));

test("a call within a call is one object, in both places", () => {
  const [outer, inner] = read("f(g())").calls;
  expect(outer?.call.arguments[0]?.value).toBe(inner?.call);
});

test("a call knows its scope and its place", () => {
  const text = "function f() { g( 1 ) }";
  const { calls: found, scopes } = read(text);
  expect(found.map(({ call, scope }) => [scopes[scope]?.name, text.slice(call.span.start, call.span.end)])).toEqual([
    ["f", "g( 1 )"],
  ]);
});
