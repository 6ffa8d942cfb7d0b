import { describe, expect, test } from "vitest";
import type { Files } from "../../../artifacts/open-artifact.ts";
import { readSupplies, word } from "../supplies.ts";

const PIN = "jinja2==2.4.1\n";

/** What pip gets from a clean pin and a hidden one, measured with pip 23.2 and 26.3; osv-scanner 2.5.1 alone sees nothing. */
const EVASIONS: readonly { readonly how: string; readonly files: Files }[] = [
  { how: "a byte order mark", files: { "requirements.txt": `\uFEFF${PIN}idna==3.7\n` } },
  ...["\v", "\f", "\r", "\x1C", "\x1D", "\x1E", "\u0085", "\u2028", "\u2029"].map((end) => ({
    how: `a line that ends in U+${(end.codePointAt(0) ?? 0).toString(16)}`,
    files: { "requirements.txt": `idna==3.7${end}${PIN}` },
  })),
  {
    how: "a cookie for UTF-7",
    files: { "requirements.txt": "# -*- coding: utf-7 -*-\nidna==3.7\n+AGoAaQBuAGoAYQAy-==2.4.1\n" },
  },
  {
    how: "a line break in UTF-7",
    files: { "requirements.txt": "# coding=utf7\nidna==3.7+AAo-jinja2==2.4.1\n" },
  },
  {
    how: "a line break of Latin-1",
    files: { "requirements.txt": Buffer.from("# coding: latin-1\nidna==3.7\x85jinja2==2.4.1\n", "latin1") },
  },
  { how: "UTF-16", files: { "requirements.txt": Buffer.from(`\uFEFF${PIN}idna==3.7\n`, "utf16le") } },
  ...[
    "-r other.in",
    "-rother.in",
    "--requirement other.in",
    "--requirement=other.in",
    "--requirem other.in",
    "-r 'other.in'",
  ].map((line) => ({ how: line, files: { "requirements.txt": `idna==3.7\n${line}\n`, "other.in": PIN } })),
  { how: "-c with the pin", files: { "requirements.txt": "idna==3.7\njinja2\n-c pins/c.lst\n", "pins/c.lst": PIN } },
  { how: "a folder up", files: { "lists/requirements.txt": "idna==3.7\n-r ../other.lst\n", "other.lst": PIN } },
  { how: "parentheses", files: { "requirements.txt": "idna==3.7\njinja2 (==2.4.1)\n" } },
  { how: "a continued line", files: { "requirements.txt": "idna==3.7\njinja2\\\n==2.4.1\n" } },
  { how: "capitals in the name of the list", files: { "REQUIREMENTS.TXT": `idna==3.7\n${PIN}` } },
  {
    how: "a command that names the list",
    files: { "set-up.sh": "pip install -r needs.lst\n", "needs.lst": `idna==3.7\n${PIN}` },
  },
];

test.each(EVASIONS)("pip's pin is seen in spite of $how", async ({ files }) => {
  const { dependencies, unaudited } = await readSupplies(files);
  expect([...new Set(dependencies.map(word))].toSorted()).toEqual(["PyPI idna 3.7", "PyPI jinja2 2.4.1"]);
  expect(unaudited).toEqual([]);
});

describe("remarks", () => {
  const REMARKS: readonly { readonly text: string | Uint8Array; readonly expected: readonly string[] }[] = [
    { text: "idna==3.7\fjinja2==2.4.1\n", expected: ["misread 1:10 pip ends a line at U+000C"] },
    { text: "\n# coding: utf-7\nidna==3.7\n", expected: ["misread 1:1 pip reads it as utf-7"] },
    { text: "# coding: utf-8\nidna==3.7\n", expected: [] },
    { text: "a==1\nb==1\n# coding: utf-7\n", expected: [] },
    { text: "-i https://a.example/simple\n", expected: ["index 1:1 instead https://a.example/simple"] },
    { text: "--pypi-url=https://a.example/simple\n", expected: ["index 1:1 instead https://a.example/simple"] },
    { text: "--extra-index-url https://b.example\n", expected: ["index 1:1 beside https://b.example"] },
    { text: "-fhttps://c.example\n", expected: ["index 1:1 links https://c.example"] },
    { text: "x==1\n--trusted-host=a.example\n", expected: ["trusted-host 2:1 a.example"] },
    { text: "-r /etc/passwd\n", expected: ["outside 1:1 /etc/passwd"] },
    { text: "-r ../../../etc/passwd\n", expected: ["outside 1:1 ../../../etc/passwd"] },
    { text: "-c https://a.example/c.txt\n", expected: ["outside 1:1 https://a.example/c.txt"] },
    { text: "-r missing.txt\n", expected: ["outside 1:1 missing.txt"] },
  ];

  test.each(REMARKS)("$text", async ({ text, expected }) => {
    const { remarks } = await readSupplies({ "requirements.txt": text });
    const words = remarks.map(({ kind, at, ...said }) =>
      [kind, `${at.line}:${at.column}`, ...Object.values(said)].join(" "),
    );
    // An index says its address before its role.
    expect(
      words.map((each) => each.replace(/ (?<url>https:\S+) (?<role>instead|beside|links)$/u, " $<role> $<url>")),
    ).toEqual(expected);
  });
});

describe("what cannot be read has a place", () => {
  const PROBLEMS: readonly { readonly text: string; readonly expected: readonly string[] }[] = [
    { text: "idna==3.7\njinja2 2.4.1\n", expected: ["2:1 no requirement that pip knows: jinja2 2.4.1"] },
    { text: "jinja2==two\n", expected: ["1:1 no requirement that pip knows: jinja2==two"] },
    { text: "idna==3.7\n--no-such-option\n", expected: ["2:1 pip has no option `--no-such-option` in a list"] },
    { text: "-r\n", expected: ["1:1 `-r` needs a value"] },
    { text: "x==1 --hash='sha\n", expected: ["1:1 a quotation mark that is never closed"] },
    { text: "${PACKAGE}==1.0\n", expected: ["1:1 `${PACKAGE}==1.0` depends on a variable"] },
    {
      text: "# coding: unicode_escape\nx\n",
      expected: ["1:1 a list of requirements that says it is encoded as unicode_escape"],
    },
    { text: "'; rm -rf ~ #'==1.0\n", expected: ["1:1 no requirement that pip knows: '; rm"] },
  ];

  test.each(PROBLEMS)("$text", async ({ text, expected }) => {
    const { unaudited } = await readSupplies({ "requirements.txt": text });
    expect(unaudited.map(({ at, because }) => `${at.line}:${at.column} ${because}`)).toEqual(expected);
  });
});

test("lists that include themselves and one another are read once each", async () => {
  const { dependencies, remarks } = await readSupplies({
    "requirements.txt": "-r requirements.txt\n-r a.txt\nidna==3.7\n",
    "a.txt": "-c b.txt\njinja2\n",
    "b.txt": "-r a.txt\njinja2==2.4.1\n",
  });
  expect(dependencies.map((each) => `${each.at.path}:${each.at.line} ${word(each)} ${each.how}`)).toEqual([
    "skill/a.txt:2 PyPI jinja2 2.4.1 pip requirements",
    "skill/b.txt:2 PyPI jinja2 2.4.1 pip constraints",
    "skill/requirements.txt:3 PyPI idna 3.7 pip requirements",
  ]);
  expect(remarks).toEqual([]);
});

test("constraints of one list say nothing of another", async () => {
  const { dependencies } = await readSupplies({
    "requirements.txt": "jinja2\n",
    "requirements-dev.txt": "-c constraints.txt\npytest\n",
    "constraints.txt": "jinja2==2.4.1\npytest==8.3.2\n",
  });
  expect(dependencies.filter(({ how }) => how === "pip requirements").map(word)).toEqual([
    "PyPI pytest 8.3.2",
    "PyPI jinja2 *",
  ]);
});
