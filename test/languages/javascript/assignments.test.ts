import { expect, test } from "vitest";
import { JAVASCRIPT, read, show, TYPESCRIPT } from "./show.ts";

const assignments = (text: string, source = JAVASCRIPT): readonly string[] =>
  read(text, source).assignments.map(({ how, target, value }) => `${how} ${show(target)} = ${show(value)}`);

test.each([
  ["const a = 1, b = c", ["assign a = 1", "assign b = c"]],
  ["let a", ["assign a = -"]],
  ["a = b = c", ["assign a = c", "assign b = c"]],
  ["a.b = 1; a['c'] = 2; a[d] = 3", ["assign a.b = 1", 'assign a["c"] = 2', "assign a[d] = 3"]],
  [
    "a += 1; b ||= 2; c ??= 3; d++; --e",
    ["augment a = 1", "augment b = 2", "augment c = 3", "augment d = -", "augment e = -"],
  ],
  ["const { a, b: c, [d]: e, ...f } = g", ['assign {"a": a, "b": c, d: e, -: f} = g']],
  ["const [a, , [b], ...c] = d", ["assign [a, undefined, [b], ...c] = d"]],
  ["const { a = 1, b: [c = 2] } = d", ['assign {"a": a, "b": [c]} = d', "assign a = 1", "assign c = 2"]],
  ["({ a, b: c.d } = e)", ['assign {"a": a, "b": c.d} = e']],
  ["[a, b] = [b, a]", ["assign [a, b] = [b, a]"]],
  ["for (const a of b);", ["loop a = b"]],
  ["for (var [a] in b);", ["loop [a] = b"]],
  ["for (a.b of c);", ["loop a.b = c"]],
  ["for (let i = 0; i < 1; i++);", ["assign i = 0", "augment i = -"]],
  ["try {} catch ({ a }) {}", ['catch {"a": a} = -']],
  ["try {} catch {}", []],
  ["delete a.b", ["delete a.b = -"]],
  ["using a = b; ", ["with a = b"]],
  ["function f() { return a }", ["return - = a"]],
  ["return", ["return - = -"]],
  ["f = () => a", ["assign f = function@1", "return - = a"]],
  ["f = () => { return a }", ["assign f = function@1", "return - = a"]],
  ["function* f() { yield a; yield* b }", ["yield - = a", "yield - = b"]],
  [
    "class A { b = 1; #c; 'd' = 2; [e] = 3; static f = 4 }",
    ["assign b = 1", "assign #c = -", "assign d = 2", "assign e = 3", "assign f = 4"],
  ],
  ["function f({ a }, [b] = c, d = 1) {}", ['assign {"a": a} = -', "assign [b] = c"]],
  ["if (a = b);", ["assign a = b"]],
])("%s", (text, expected) => expect(assignments(text)).toEqual(expected));

test.each([
  ["enum E { A = 1, 'b' = f() }", ['assign E = {"A": 1, "b": f()}']],
  ["namespace A.B { let c = 1 }", ["assign A = -", "assign B = -", "assign c = 1"]],
  ["import A = B.C.D", ["assign A = B.C.D"]],
  ["(a as any).b = 1; c! = 2", ["assign a.b = 1", "assign c = 2"]],
  ["declare let a: number; class A { declare b: string }", []],
])("TypeScript: %s", (text, expected) => expect(assignments(text, TYPESCRIPT)).toEqual(expected));
