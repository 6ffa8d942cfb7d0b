import { expect, test } from "vitest";
import type { DefinitionFact, SourceFacts } from "../../../src/core/source-facts.ts";
import { JAVASCRIPT, read, show, TYPESCRIPT } from "./show.ts";

const word = ({ kind, name, scope, body }: DefinitionFact, { scopes }: SourceFacts): string =>
  `${kind} ${name}${scope === body ? " inside" : ""} in ${scopes[scope]?.kind}, called ${scopes[body]?.name}`;

function definitions(text: string, source = JAVASCRIPT): readonly string[] {
  const facts = read(text, source);
  return facts.definitions.map((definition) => word(definition, facts));
}

test.each([
  ["function f() {}", ["function f in source, called f"]],
  ["const f = () => 1, g = function () {}", ["function f in source, called f", "function g in source, called g"]],
  ["f = async () => {}", ["function f in source, called f"]],
  ["const f = function g() {}", ["function g inside in function, called g"]],
  ["const C = class D {}", ["class D inside in class, called D"]],
  ["a.b = () => {}; a['c'] = () => {}", ["function null in source, called b", "function null in source, called null"]],
  [
    "x = { m() {}, 'n': () => {}, [o]() {} }",
    ["function null in source, called m", "function null in source, called n", "function null in source, called null"],
  ],
  [
    "class C { m() {} #n() {} 'o'() {} p = () => {}; [q]() {} }",
    [
      "class C in source, called C",
      "function m in class, called m",
      "function #n in class, called #n",
      "function o in class, called o",
      "function p in class, called p",
      "function null in class, called null",
    ],
  ],
  [
    "(() => {})(); export default function () {}",
    ["function null in source, called null", "function null in source, called null"],
  ],
  ["function f(a = () => {}) {}", ["function f in source, called f", "function a in function, called a"]],
  ["{ let a; function f() {} }", ["function f in source, called f"]],
  ["{ let a; var f = () => {} }", ["function f in source, called f"]],
  ["{ let f = () => {} }", ["function f in block, called f"]],
])("%s", (text, expected) => expect(definitions(text)).toEqual(expected));

test("in a module, a function in a block stays there", () => {
  expect(definitions("export {}; { function f() {} }")).toEqual(["function f in block, called f"]);
});

test.each([
  [
    "function f(a, b = 1, { c }, [d] = e, ...g) {}",
    ["positional a -", "positional b 1", "positional  -", "positional  e", "rest g -"],
  ],
  ["(a) => a", ["positional a -"]],
  ["x = { set a(b) {} }", ["positional b -"]],
])("parameters of %s", (text, expected) => {
  const [definition] = read(text).definitions;
  expect(definition?.parameters.map(({ kind, name, value }) => `${kind} ${name} ${show(value)}`)).toEqual(expected);
});

test("TypeScript's parameters: `this` is none, a property is one", () => {
  const { definitions: found } = read(
    "class A { constructor(private b = 1) {} m(this: A, c?: string) {} }",
    TYPESCRIPT,
  );
  expect(found.map(({ parameters }) => parameters.map(({ name }) => name))).toEqual([[], ["b"], ["c"]]);
});

test("classes say what they extend and how they are decorated", () => {
  const { definitions: found } = read("@a @b(1) class C extends d.E { @f m() {} }", TYPESCRIPT);
  expect(found.map(({ bases, decorators }) => [bases.map(show), decorators.map(show)])).toEqual([
    [["d.E"], ["a", "b(1)"]],
    [[], ["f"]],
  ]);
});

test("signatures without a body define nothing", () => {
  expect(
    definitions("function f(): void; declare function g(): void; abstract class A { abstract m(): void }", TYPESCRIPT),
  ).toEqual(["class A in source, called A"]);
});
