import { describe, expect, test } from "vitest";
import { read } from "./show.ts";

/** What is found in a source, and what its first stretch says in the source; null when it stands there with escapes. */
function codeIn(
  source: string,
): readonly (readonly [language: string, how: string, text: string, there: string | null])[] {
  return read(source).embedded.map(({ language, how, text, stretches: [stretch] }) => [
    language,
    how,
    text,
    stretch === undefined ? null : source.slice(stretch.source, stretch.source + stretch.length),
  ]);
}

test.each([
  ['eval("f()")', "javascript", "eval", "f()", "f()"],
  ["(0, eval)('f()')", "javascript", "eval", "f()", "f()"],
  ["eval?.(`f(\n)`)", "javascript", "eval", "f(\n)", "f(\n)"],
  ["globalThis.eval('f(\\'a\\')')", "javascript", "globalThis.eval", "f('a')", null],
  ["new Function('a', 'b', 'return f(a)')", "javascript", "Function", "return f(a)", "return f(a)"],
  ["Function('f()')()", "javascript", "Function", "f()", "f()"],
  ["setTimeout('f()', 10)", "javascript", "setTimeout", "f()", "f()"],
  ["window.setInterval('f()')", "javascript", "window.setInterval", "f()", "f()"],
  ["vm.runInNewContext('f()')", "javascript", "runInNewContext", "f()", "f()"],
  ["new vm.Script('f()')", "javascript", "vm.Script", "f()", "f()"],
  ["new Worker('f()', { eval: true })", "javascript", "Worker", "f()", "f()"],
  ["exec('a | b', done)", "shell", "exec", "a | b", "a | b"],
  ["child_process.exec('a')", "shell", "child_process.exec", "a", "a"],
  ["x().execSync(`a`)", "shell", "execSync", "a", "a"],
  ["spawn('a', [], { shell: true })", "shell", "spawn", "a", "a"],
  ["spawnSync('a', { shell: '/bin/bash' })", "shell", "spawnSync", "a", "a"],
])("%s", (source, language, how, text, there) => {
  expect(codeIn(source)).toEqual([[language, how, text, there]]);
});

test.each([
  "eval(code)",
  "eval(`f(${a})`)",
  "eval(...['f()'])",
  "new Function()",
  "setTimeout(f, 10)",
  "page.eval('a')",
  "/a/.exec('b')",
  "pattern.exec('b')",
  "spawn('a', ['b'])",
  "spawn('a', { shell: false })",
  "new Worker('a.js')",
  "new Script()",
])("%s runs nothing that is written there", (source) => {
  expect(codeIn(source)).toEqual([]);
});

describe("modules whose code is their address", () => {
  test.each([
    ["import('data:text/javascript,f()')", "f()", "f()"],
    ["import a from 'data:text/javascript;charset=utf-8,f(%20%22%C3%A9%22)'", 'f( "é")', null],
    ["import 'data:application/javascript;base64,Zigp'", "f()", null],
    ["export * from 'data:text/javascript,f(%zz)'", "f(%zz)", "f(%zz)"],
  ])("%s", (source, text, there) => {
    expect(codeIn(source)).toEqual([["javascript", "data URL", text, there]]);
  });

  test.each(["import('data:application/json,{}')", "import('./data:a')", "fetch('data:text/javascript,f()')"])(
    "%s is none",
    (source) => expect(codeIn(source)).toEqual([]),
  );
});
