import { expect, test } from "vitest";
import { calleeName } from "../../src/languages/callee-name.ts";
import { analyseJavaScript } from "../../src/languages/javascript/analyse.ts";
import { analysePython } from "../../src/languages/python/analyse.ts";
import { analyseShell } from "../../src/languages/shell/analyse.ts";

const firstOf = {
  python: (text: string) => analysePython(text),
  javascript: (text: string) => analyseJavaScript(text, { language: "javascript", module: "unknown" }),
  shell: (text: string) => analyseShell(text),
} as const;

test.each([
  ["python", "f()", "f"],
  ["python", "a.b.c()", "a.b.c"],
  ["python", "a[0].b()", "?.b"],
  ["python", "a().b.c()", "?.b.c"],
  ["python", "(lambda: 1)()", "?"],
  ["python", "'x'.join(y)", "?.join"],
  ["python", "'x'()", "?"],
  ["python", "(a if b else c)()", "?"],
  ["javascript", "a?.b.c()", "a.b.c"],
  ["javascript", "this.x()", "this.x"],
  ["javascript", "new a.B()", "a.B"],
  ["javascript", "a['b']()", "?"],
  ["javascript", "require('a').b()", "?.b"],
  ["shell", "curl -s x", "curl"],
  ["shell", "/bin/r''m x", "/bin/rm"],
  ["shell", "$x a", "?"],
  ["shell", 'a"$b" c', "?"],
] as const)("%s: %s calls %s", (language, text, name) => {
  const [call] = firstOf[language](text).calls;
  expect(call === undefined ? null : calleeName(call.call.callee, language)).toBe(name);
});

test("a long chain takes no stack", () => {
  let callee: Parameters<typeof calleeName>[0] = { kind: "name", name: "a", span: { start: 0, end: 1 } };
  for (let depth = 0; depth < 100_000; depth++)
    callee = { kind: "attribute", object: callee, name: "b", span: callee.span };
  expect(calleeName(callee, "python")).toBe(`a${".b".repeat(100_000)}`);
});
