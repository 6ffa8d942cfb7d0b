import { spawnSync } from "node:child_process";
import { describe, expect, test } from "vitest";
import { isUtf8Compatible, pythonCookie } from "../../src/text/python-cookie.ts";

const SOURCES: readonly (readonly [source: string, cookie: string | null])[] = [
  ["# coding: utf-7\nx = 1", "utf-7"],
  ["# -*- coding: latin-1 -*-\n", "latin-1"],
  ["# vim: set fileencoding=cp1252 :", "cp1252"],
  ["#!/usr/bin/python\n# coding=rot13\n", "rot13"],
  ["#!/usr/bin/python\r# coding=rot13\r", "rot13"],
  ["#!/usr/bin/python\r\n# coding=rot13\r\n", "rot13"],
  ["\n# coding: rot13\n", "rot13"],
  [" \t\f\n \t\f# coding: rot13\n", "rot13"],
  ["#coding:\t rot_13.x\n", "rot_13.x"],
  ["# coding=rot13 coding=other\n", "rot13"],
  ["# coding: ! coding=rot13\n", "rot13"],
  ["# recoding=rot13\n", "rot13"],
  ["# encoding : rot13\n", null],
  ["# Coding: rot13\n", null],
  ["# coding\n", null],
  ["x = 1  # coding: rot13\n", null],
  ["x = 1\n# coding: rot13\n", null],
  ["'''\n# coding: rot13\n'''", null],
  ["\n\n# coding: rot13\n", null],
  ["# one\n# two\n# coding: rot13\n", null],
  ["# one\n\u00a0# coding: rot13\n", null],
  ["# one\vtwo\u2028\n# coding: rot13\n", "rot13"],
  ["", null],
];

describe("the cookie", () => {
  test.each(SOURCES)("of %j is %j", (source, cookie) => {
    expect(pythonCookie(source)).toBe(cookie);
  });
});

const NAMES: readonly (readonly [cookie: string, isCompatible: boolean])[] = [
  ["utf-8", true],
  ["UTF8", true],
  ["utf_8", true],
  ["Utf--8", true],
  ["utf-8-sig", true],
  ["utf-8-unix", true],
  ["U8", true],
  ["cp65001", true],
  ["ascii", true],
  ["US-ASCII", true],
  ["ansi_x3.4-1968", true],
  ["646", true],
  ["latin-1", true],
  ["Latin1", true],
  ["latin-1-dos", true],
  ["iso-8859-1", true],
  ["ISO_8859_1", true],
  ["iso-latin-1-unix", true],
  ["l1", true],
  ["cp819", true],
  ["utf-7", false],
  ["utf7", false],
  ["utf-16", false],
  ["utf-8x", false],
  ["utf.8", false],
  ["utf8-unix", false],
  ["rot13", false],
  ["unicode_escape", false],
  ["raw-unicode-escape", false],
  ["cp1252", false],
  ["shift_jis", false],
  ["iso-8859-15", false],
  ["hex", false],
];

test.each(NAMES)("%s reads ASCII as ASCII: %j", (cookie, isCompatible) => {
  expect(isUtf8Compatible(cookie)).toBe(isCompatible);
});

/** What CPython says of each source: the cookie where no codec has that name, else null. */
const ASK_PYTHON = `
import json, re, sys
def unknown(source):
    try:
        compile(source.encode(), "x", "exec")
    except SyntaxError as error:
        found = re.match(r"(?:unknown encoding|encoding problem): (\\S+)", error.msg)
        return found.group(1) if found else None
    return None
print(json.dumps([unknown(source) for source in json.load(sys.stdin)]))
`;

test("CPython sees the same cookies", (context) => {
  // Under a name that no codec has, so that CPython names the cookie it found in its error.
  const sources = SOURCES.map(([source]) => source.replaceAll("rot13", "zz-none").replaceAll("utf-7", "zz-none"));
  const python = spawnSync("python3", ["-I", "-c", ASK_PYTHON], { input: JSON.stringify(sources), encoding: "utf8" });
  if (python.error !== undefined) return context.skip("python3 is not there");
  expect(python.stderr).toBe("");
  const known = /^(?:cp1252|latin-1)$/;
  const expected = sources
    .map((source) => pythonCookie(source))
    .map((cookie) => (known.test(cookie ?? "") ? null : cookie));
  expect(JSON.parse(python.stdout)).toEqual(expected);
});
