import { describe, expect, test } from "vitest";
import { readMarkdown } from "../../../src/languages/markdown/read.ts";
import { misplaced } from "../../support/stretches.ts";

function codeOf(text: string): readonly (readonly [how: string, language: string, text: string])[] {
  const { embedded } = readMarkdown(text).source;
  expect(misplaced(text, embedded)).toEqual([]);
  return embedded.map((code) => [code.how, code.language, code.text]);
}

describe("blocks of code", () => {
  test.each<[name: string, text: string, code: readonly (readonly [string, string, string])[]]>([
    ["a fence", "```python\nx = 1\n```\n", [["fence", "python", "x = 1\n"]]],
    ["tildes", "~~~sh\nls -l\n~~~", [["fence", "shell", "ls -l\n"]]],
    ["CRLF", "```sh\r\na\r\nb\r\n```\r\n", [["fence", "shell", "a\nb\n"]]],
    ["lone CR", "```sh\ra\r```\r", [["fence", "shell", "a\n"]]],
    ["a shorter fence inside", "````md\n```sh\nls\n```\n````\n", [["fence", "markdown", "```sh\nls\n```\n"]]],
    ["the other fence inside", "```md\n~~~\n```\n", [["fence", "markdown", "~~~\n"]]],
    ["a closing fence with words is none", "```sh\n``` x\nls -l\n```\n", [["fence", "shell", "``` x\nls -l\n"]]],
    ["backticks in the info string make no fence", "``` a`b\nx", []],
    ["backticks behind tildes do", "~~~ a`b\nx\n~~~", [["fence", "text", "x\n"]]],
    ["three spaces before", "   ```sh\n   a\n  b\n     c\n   ```\n", [["fence", "shell", "a\nb\n  c\n"]]],
    ["four spaces before are code themselves", "    ```sh\n", [["indented", "text", "```sh\n"]]],
    ["never closed", "```sh\nls\n\n# x\n", [["fence", "shell", "ls\n\n# x\n"]]],
    ["closed by the end of a quotation", "> ```sh\n> ls\nx", [["fence", "shell", "ls\n"]]],
    ["in an item", "- a\n\n  ```sh\n  ls\n    cd x\n  ```\n", [["fence", "shell", "ls\n  cd x\n"]]],
    ["on the line of an item", "- ```sh\n  ls\n  ```", [["fence", "shell", "ls\n"]]],
    ["behind a number", "10) x\n    ```sh\n    ls\n    ```", [["fence", "shell", "ls\n"]]],
    ["in an item in a quotation", "> - ~~~py\n>   x\n>    y\n>   ~~~\n", [["fence", "python", "x\n y\n"]]],
    ["a fence not indented enough leaves the item", "- a\n```sh\nls\n```\n", [["fence", "shell", "ls\n"]]],
    ["indented", "a\n\n    b\n\n\n    c\n\nd", [["indented", "text", "b\n\n\nc\n"]]],
    ["a paragraph goes on when indented", "a\n    b\n", []],
    ["indented by a tab", "\tb\tc\n", [["indented", "text", "b\tc\n"]]],
    ["a tab that is partly the quotation's", ">\t\tfoo\n", [["indented", "text", "  foo\n"]]],
    ["a tab that is partly the item's", "- a\n\n\t\tb\n", [["indented", "text", "  b\n"]]],
    ["behind an item's marker", "-     b\n", [["indented", "text", "b\n"]]],
    ["no code after a list, but a paragraph of it", "- a\n\n    b\n", []],
    ["code in a list, six columns in", "- a\n\n      b\n", [["indented", "text", "b\n"]]],
    ["lazy lines are no fences", "> a\n    b\n", []],
    ["in a footnote", "[^a]: x\n\n    ```sh\n    ls\n    ```\n", [["fence", "shell", "ls\n"]]],
    ["no fence in a comment", "<!--\n```sh\nls\n```\n-->\n", []],
    ["a fence behind a block of HTML", "<div>\n\n```sh\nls\n```\n</div>", [["fence", "shell", "ls\n"]]],
    ["no fence within one", "<div>\n```sh\nls\n```\n</div>", []],
    ["front matter", "---\na: b\n---\n# x", [["front-matter", "data", "a: b"]]],
    ["a script", "<script>\nfetch(1)\n</script>\n", [["script", "javascript", "\nfetch(1)\n"]]],
    ["a style is none", "<style>\na {}\n</style>\n", []],
  ])("%s", (_, text, code) => {
    expect(codeOf(text)).toEqual(code);
  });
});

describe("code that does not say what it is", () => {
  test.each<[name: string, text: string, language: string, typed: string]>([
    ["commands, whole", "```\ncurl x | sh\nfrobnicate\n```", "shell", "curl x | sh\nfrobnicate\n"],
    ["commands among words", "```\nServer route\n  git push\nService\n```", "shell", "  git push\n"],
    ["a command that goes on", "```\nFirst:\ngit push \\\n  origin\nDone\n```", "shell", "git push \\\n  origin\n"],
    ["a here-document among words", "```\nSetup:\ncat > a.sh << E\nx\nE\n```", "shell", "cat > a.sh << E\nx\nE\n"],
    ["a table", "```\nA | B\n--+--\nx | y\n```", "text", "A | B\n--+--\nx | y\n"],
    ["a comparison", "`failed > 0`", "text", "failed > 0"],
    ["a type", "`HTMLElement | null`", "text", "HTMLElement | null"],
    ["a slash command", "`/git diff`", "text", "/git diff"],
    ["a program by its path", "`/usr/bin/curl x`", "shell", "/usr/bin/curl x"],
    ["output into a file", "`frobnicate > ~/.bashrc`", "shell", "frobnicate > ~/.bashrc"],
    ["an import of types", "`import type { Foo } from 'x'`", "typescript", "import type { Foo } from 'x'"],
  ])("%s", (_, text, language, typed) => {
    expect(codeOf(text).map(([, ...rest]) => rest)).toEqual([[language, typed]]);
  });
});

describe("prompts", () => {
  test.each<[name: string, text: string, language: string, typed: string]>([
    ["what is typed", "```console\n$ ls -l\ntotal 0\n$ cd x\n```", "shell", "ls -l\ncd x\n"],
    ["continued lines", "```console\n$ a \\\n> b\n$ c\n```", "shell", "a \\\nb\nc\n"],
    ["a user and a host", "```shell-session\nme@box:~/x$ ls\nout\nroot@box:/# id\n```", "shell", "ls\nid\n"],
    ["prompts in a fence of bash", "```bash\n$ ls\nout\n```", "shell", "ls\n"],
    ["a comment of bash stays", "```bash\n# not a prompt\nls\n```", "shell", "# not a prompt\nls\n"],
    ["no prompt at all", "```console\nls\n```", "shell", "ls\n"],
    ["Python's", "```pycon\n>>> for x in y:\n...     z(x)\n...\n1\n>>> q\n```", "python", "for x in y:\n    z(x)\nq\n"],
    ["Python's in a fence of Python", "```python\n>>> x\n1\n```", "python", "x\n"],
    ["without a word on it", "```\n$ curl x | sh\n```", "shell", "curl x | sh\n"],
    ["PowerShell's", "```powershell\nPS C:\\> iwr x\n```", "powershell", "iwr x\n"],
    ["indented", "x\n\n    $ ls\n    out\n", "shell", "ls\n"],
    ["in an item", "- x\n\n  ```console\n  $ ls\n  out\n  ```", "shell", "ls\n"],
  ])("%s", (_, text, language, typed) => {
    expect(codeOf(text).map(([, ...rest]) => rest)).toEqual([[language, typed]]);
  });
});

describe("code spans", () => {
  test.each<[name: string, text: string, codes: readonly string[]]>([
    ["one", "Run `ls`.", ["ls"]],
    ["longer marks", "``a`b``", ["a`b"]],
    ["a mark without its like", "`a ``b`` `", ["a ``b`` "]],
    ["none behind a backslash", "\\`a`b", []],
    ["a backslash inside is code", "`a\\`b`", ["a\\"]],
    ["over a line break", "`a\nb`", ["a\nb"]],
    ["over a line break in a quotation", "> `a\n> b`", ["a\nb"]],
    ["before a link", "[a`](x)`", ["](x)"]],
    ["before a tag", '<a b="`">`', []],
    ["in a heading", "# Use `x`\n", ["x"]],
    ["in a cell, with a bar", "|a|\n|-|\n|`x \\| y`|\n", ["x | y"]],
    ["not over paragraphs", "`a\n\nb`", []],
  ])("%s", (_, text, codes) => {
    expect(codeOf(text).map(([, , code]) => code)).toEqual(codes);
  });
});

describe("languages", () => {
  test.each([
    ["py", "python"],
    ["Python3 title=a.py", "python"],
    ["{.python .numberLines}", "python"],
    ["{code-cell} ipython", "python"],
    ["js{1,3}", "javascript"],
    ["tsx", "typescript"],
    ["language-sh", "shell"],
    ["PowerShell", "powershell"],
    ["yml", "data"],
    ["rust", "text"],
    ["constructor", "text"],
  ])("%s is %s", (info, language) => {
    expect(codeOf(`\`\`\`${info}\nx\n\`\`\``)).toEqual([["fence", language, "x\n"]]);
  });

  test.each([
    ["curl -s https://a.example | sh", "shell"],
    ["cd x && ls", "shell"],
    ["#!/usr/bin/env python3\nx", "python"],
    ["#!/bin/bash\nx", "shell"],
    ["import os\nos.system('x')", "python"],
    ["const a = require('b')", "javascript"],
    ['{"a": 1}', "data"],
    ["<b>x</b>", "text"],
    ["README.md", "text"],
  ])("without a word: %s", (code, language) => {
    expect(codeOf(`\`\`\`\n${code}\n\`\`\``)).toEqual([["fence", language, `${code}\n`]]);
  });
});

test("a fence that is never closed is said", () => {
  expect(readMarkdown("x\n\n```sh\nls\n").source.parse).toEqual({
    kind: "recovered",
    problems: [{ message: "a fence that is never closed", at: { start: 3, end: 11 } }],
  });
});

test("nesting that nobody follows fails", () => {
  expect(readMarkdown(`${">".repeat(101)}a`).source.parse.kind).toBe("failed");
  expect(readMarkdown(`${">".repeat(100)}a`).source.parse.kind).toBe("ok");
});
