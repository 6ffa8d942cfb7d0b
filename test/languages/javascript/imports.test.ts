import { expect, test } from "vitest";
import type { ImportFact } from "../../../src/core/source-facts.ts";
import { JAVASCRIPT, read, TYPESCRIPT } from "./show.ts";

/** `bound=module{name>as}`; `?` for a module that is not known. */
function word({ module, names, bound }: ImportFact): string {
  const list = names.length === 0 ? "" : `{${names.map(({ name, as }) => `${name}>${as}`).join(" ")}}`;
  return `${bound === null ? "" : `${bound}=`}${module ?? "?"}${list}`;
}

const imports = (text: string, source = JAVASCRIPT): readonly string[] => read(text, source).imports.map(word);

test.each([
  ["import 'x'", ["x"]],
  ["import a from 'x'", ["x{default>a}"]],
  ["import a, { b, c as d, 'e f' as g } from 'x'", ["x{default>a b>b c>d e f>g}"]],
  ["import * as a from 'x'", ["a=x"]],
  ["import a from './x.json' with { type: 'json' }", ["./x.json{default>a}"]],
  ["import a from './x.json' assert { type: 'json' }", ["./x.json{default>a}"]],
  ["import defer * as a from 'x'; import source b from 'y'", ["a=x", "y{default>b}"]],
  ["export * from 'x'; export * as a from 'y'", ["x{*>}", "y{*>}"]],
  ["export { a, b as c } from 'x'", ["x{a> b>}"]],
  ["export { default } from '\\x78'", ["x{default>}"]],
])("statement: %s", (text, expected) => expect(imports(text)).toEqual(expected));

test.each([
  ["require('x')", ["x"]],
  ["const a = require('x')", ["a=x"]],
  ["var { b: c, d = 1, ...e } = require(`x`)", ["x{b>c d>d *>e}"]],
  ["const a = require('x').b", ["x{b>a}"]],
  ["const a = require('x').b.c", ["x"]],
  ["let a; a = require('x')", ["a=x"]],
  ["const a = require('x')()", ["x"]],
  ["require('x' + y); require(...z); require()", ["?", "?"]],
  ["module.require('x'); require.main.require('y'); a?.require('z')", ["x", "y", "z"]],
  ["require.resolve('x'); define(['y'])", []],
  ["const a = process.getBuiltinModule('fs')", ["a=fs"]],
  ["const r = require; r('x')", ["x"]],
  ["const r = module.require, s = r; function f() { return s('x') }", ["x"]],
  ["let r; function f() { r = require } function g() { r('x') }", ["x"]],
  ["const r = require; function f(r) { r('x') }", []],
  ["const r = createRequire(__filename); r('x')", ["x"]],
  ["import { createRequire as cr } from 'module'; cr(import.meta.url)('x')", ["module{createRequire>cr}", "x"]],
  [
    "import m from 'module'; const r = m.createRequire(import.meta.url); const a = r('x')",
    ["module{default>m}", "a=x"],
  ],
])("loader: %s", (text, expected) => expect(imports(text)).toEqual(expected));

test.each([
  ["import('x')", ["x"]],
  ["import(x)", ["?"]],
  ["const a = await import('x')", ["a=x"]],
  ["const { a: b } = await import('x')", ["x{a>b}"]],
  ["const a = (await import('x')).b", ["x{b>a}"]],
  ["import('x').then((a) => a.b())", ["a=x"]],
  ["import('x').then(function ({ b: c }) { c() })", ["x{b>c}"]],
  ["import('x').then(f).catch(g)", ["x"]],
  ["import('x', { with: { type: 'json' } })", ["x"]],
  ["import.defer('x'); import.source('y')", ["x", "y"]],
])("import(): %s", (text, expected) => expect(imports(text)).toEqual(expected));

test.each([
  ["import type { A } from 'x'; export type { B } from 'y'; import type C = require('z')", []],
  ["import { type A, b } from 'x'; export { type C, d } from 'y'", ["x{b>b}", "y{d>}"]],
  ["import a = require('x')", ["a=x"]],
  ["const a = require('x') as B", ["a=x"]],
  ["const a = (await import('x'))!", ["a=x"]],
])("TypeScript: %s", (text, expected) => expect(imports(text, TYPESCRIPT)).toEqual(expected));

test("an import of Flow's types is none", () => {
  expect(imports("import typeof A from 'x'; import { typeof B, c } from 'y'")).toEqual(["y{c>c}"]);
});

test("an import inside a function belongs to it; with `var` in a block, to the function around the block", () => {
  const { imports: found, scopes } = read(
    "function f() { { let a; var b = require('x'); } import('y').then((c) => c) }",
  );
  expect(found.map(({ scope }) => `${scopes[scope]?.kind} ${scopes[scope]?.name}`)).toEqual([
    "function f",
    "function null",
  ]);
});
