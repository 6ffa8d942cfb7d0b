import { spawnSync } from "node:child_process";
import { describe, expect, test } from "vitest";
import { analyseShell } from "../../../src/languages/shell/analyse.ts";
import { calleeName } from "../../../src/languages/callee-name.ts";

const calls = (text: string): readonly string[] =>
  analyseShell(text).calls.map(({ call }) => calleeName(call.callee, "shell"));

describe("a CR before a line feed belongs to the word", () => {
  test.each([
    ["ls\r\npwd -l\r\n", ["ls\r", "pwd"]],
    ["#!/bin/sh\r\n# c\r\nls\r\n\r\nid # d\r\n", ["ls\r", "\r", "id"]],
    ["cat <<EOF\r\nx\r\nEOF\r\nls\r\n", ["cat", "ls\r"]],
    ["a && \\\r\nb\r\n", ["a", "\r", "b\r"]],
  ])("%j", (text, expected) => {
    expect(analyseShell(text).parse).toEqual({ kind: "ok" });
    expect(calls(text)).toEqual(expected);
  });

  test("so bash runs it", ({ skip }) => {
    const { error, stderr } = spawnSync("bash", ["-c", "evogate-ls\r\n"], { encoding: "utf8", env: { LC_ALL: "C" } });
    if (error !== undefined) return skip("there is no bash");
    expect(stderr).toContain(String.raw`$'evogate-ls\r'`);
  });
});

describe("but not behind reserved words and operators, where bash would refuse the script", () => {
  test.each([
    ["if a; then\r\n  b\r\nelif c\r\nthen\r\n  d\r\nelse\r\n  e\r\nfi\r\n", ["a", "b\r", "c\r", "d\r", "e\r"]],
    ["while a; do\r\n  b\r\ndone\r\n", ["a", "b\r"]],
    ["for a in b\r\ndo\r\n  c\r\ndone\r\n", ["c\r"]],
    ["case $a in\r\n  b)\r\n    c\r\n    ;;\r\n  *) d;;\r\nesac\r\n", ["c\r", "d"]],
    ["f() {\r\n  a\r\n}\r\nf\r\n", ["a\r", "f\r"]],
    ["if [[ a ]]\r\nthen\r\n  b |\r\n  c\r\nfi\r\n", ["b", "c\r"]],
    ["( a\r\n)\r\nif\r\n ! b; then c; fi\r\n", ["a\r", "b", "c"]],
  ])("%j", (text, expected) => {
    expect(analyseShell(text).parse).toEqual({ kind: "ok" });
    expect(calls(text)).toEqual(expected);
  });

  test.each(["if a; then\r\n  b\r\n", "f() {\r\n", "if a; then\n b\r"])("what is broken stays so: %j", (text) => {
    expect(analyseShell(text).parse.kind).toBe("recovered");
  });

  test("places stay where they are", () => {
    const text = "if a; then\r\n  b\r\nfi\r\n";
    const spans = analyseShell(text).calls.map(({ call }) => text.slice(call.span.start, call.span.end));
    expect(spans).toEqual(["a", "b\r"]);
  });
});
