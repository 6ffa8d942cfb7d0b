import { expect, test } from "vitest";
import { JAVASCRIPT, read, show, TYPESCRIPT } from "./show.ts";

/** `0 function f (x)` is a function f inside scope 0 that assigns the x of an outer scope. */
const scopes = (text: string, source = JAVASCRIPT): readonly string[] =>
  read(text, source)
    .scopes.slice(1)
    .map(
      ({ kind, name, parent, outer }) => `${parent} ${kind} ${name}${outer.length > 0 ? ` (${outer.join(" ")})` : ""}`,
    );

test.each([
  ["function f() { function g() {} }", ["0 function f", "1 function g"]],
  ["const f = (a = () => 1) => a", ["0 function f", "1 function a"]],
  [
    "class A { m() {} static { let a } b = () => {} }",
    ["0 class A", "1 function m", "1 function null", "1 function b"],
  ],
  [
    "class A extends (class B {}) { [(() => 1)()]() {} }",
    ["0 class A", "0 class B", "1 function null", "1 function null"],
  ],
  ["{ f() } if (a) { var b }", []],
  ["{ let a } { const b = 1 } { class C {} }", ["0 block null", "0 block null", "0 block null", "3 class C"]],
  ["for (let i of a) { let b }", ["0 block null", "1 block null"]],
  ["for (var i in a) {}", []],
  ["switch (a) { case 1: let b }", ["0 block null"]],
  ["try {} catch (a) {}", ["0 block null"]],
  ["function f() { let a; a = 1 }", ["0 function f"]],
])("%s", (text, expected) => expect(scopes(text)).toEqual(expected));

test.each([
  ["let a; function f() { a = 1 }", ["0 function f (a)"]],
  ["function f() { a = 1; [b, { c: d }, e.f] = g; h++ }", ["0 function f (a b d h)"]],
  ["function f() { a = 1; var a }", ["0 function f"]],
  ["function f(a, { b }, [c] = d, ...e) { a = b = c = e = 1 }", ["0 function f"]],
  ["function f() { g = 1; function g() {} class C {} C = 2 }", ["0 function f", "1 function g", "1 class C"]],
  ["function f() { { let a; a = b = 1 } }", ["0 function f", "1 block null (b)"]],
  ["function f() { { let a; var b; b = 1 } }", ["0 function f", "1 block null (b)"]],
  ["for (let i = 0; ; i++) { let j; i = j }", ["0 block null", "1 block null (i)"]],
  ["try {} catch (e) { e = f = 1 }", ["0 block null (f)"]],
  ["import a, { b } from 'x'; function f() { a = b = 1 }", ["0 function f (a b)"]],
  ["f = function g() { g = 1 }", ["0 function g"]],
  ["a = 1", []],
])("names of outer scopes: %s", (text, expected) => expect(scopes(text)).toEqual(expected));

test("`var` belongs to the function around, `let` to the block", () => {
  const { assignments, scopes: found } = read(
    "function f() { { let a = 1; var b = 2; for (var c of d); for (let e of g); } }",
  );
  expect(assignments.map(({ target, scope }) => `${show(target)} ${found[scope]?.kind}`)).toEqual([
    "a block",
    "b function",
    "c function",
    "e block",
  ]);
});

test("a namespace is called as a function", () => {
  expect(scopes("namespace N { var a } namespace M.K {}", TYPESCRIPT)).toEqual([
    "0 function null",
    "0 function null",
    "2 function null",
  ]);
});

test("a scope is as long as what opens it", () => {
  const text = "a(function f(b) { c }, 1)";
  const { scopes: found } = read(text);
  expect(found.map(({ span }) => text.slice(span.start, span.end))).toEqual([text, "function f(b) { c }"]);
});
