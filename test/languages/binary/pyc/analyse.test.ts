import { describe, expect, test } from "vitest";
import { analyseBinary } from "../../../../src/languages/binary/analyse.ts";
import { askPython } from "../python.ts";
import { bytes, outline, outlineOf } from "../outline.ts";
import { BY_3_14 } from "./compiled.ts";

const SOURCE = `import os.path as p
from a.b import c, d
import sys, json
from x import *
X = 'hello wörld'
T = (1, 2.5, None, b'xy', 1 << 70, 3j, frozenset({1, 2}), ...)
class K(object):
    from ..rel import q
    def f(x):
        import urllib.request
        return x[1:2], lambda: 3
`;

/** Compiles a source and prints, in hexadecimal, what is in the file. */
const COMPILE = `
import json, os, py_compile, sys, tempfile
folder = tempfile.mkdtemp()
path = os.path.join(folder, "m.py")
open(path, "w", encoding="utf-8").write(sys.argv[1])
out = os.path.join(folder, "m.pyc")
py_compile.compile(path, cfile=out, dfile="m.py", invalidation_mode=py_compile.PycInvalidationMode[sys.argv[2]])
print(json.dumps(open(out, "rb").read().hex()))
`;

test("what was compiled by Python 3.14", () => {
  const { source, form } = analyseBinary(new Uint8Array(BY_3_14));
  expect(form).toMatchObject({ kind: "pyc", python: "3.14", magic: 3627, filename: "m.py", check: { size: 169 } });
  expect(outline(source)).toEqual([
    "ok",
    "import os.path: ",
    "import a.b: c, d",
    "import sys: ",
    "import json: ",
    "import .rel: q",
    "function f",
  ]);
});

describe("what the machine's Python compiles", () => {
  test("imports, functions, classes, and the texts where they stand", (context) => {
    const content = Buffer.from(String(askPython(context, COMPILE, SOURCE, "TIMESTAMP")), "hex");
    const { source, form } = analyseBinary(new Uint8Array(content));
    expect(form).toMatchObject({ filename: "m.py", check: { kind: "timestamp", size: Buffer.byteLength(SOURCE) } });
    expect(outline(source)).toEqual([
      "ok",
      "import os.path: ",
      "import a.b: c, d",
      "import sys: ",
      "import json: ",
      "import x: *",
      "import ..rel: q",
      "import urllib.request: ",
      "class K",
      "function f",
      "function ?",
    ]);
    const values = source.strings.map(({ value }) => value);
    for (const text of ["hello wörld", "xy", "urllib", "frozenset", "K", "m.py"]) expect(values).toContain(text);
    for (const { value, span } of source.strings) {
      const written = content.subarray(span.start, span.end);
      expect([written.toString("utf8"), written.toString("latin1")]).toContain(value);
    }
    // The scopes nest as the code does.
    expect(source.definitions.map(({ scope, body }) => [scope, body])).toEqual([
      [0, 1],
      [1, 2],
      [2, 3],
    ]);
    expect(source.imports.map(({ scope }) => scope)).toEqual([0, 0, 0, 0, 0, 1, 2]);
  });

  test.for<[mode: string, isChecked: boolean]>([
    ["CHECKED_HASH", true],
    ["UNCHECKED_HASH", false],
  ])("%s", ([mode, isChecked], context) => {
    const content = Buffer.from(String(askPython(context, COMPILE, SOURCE, mode)), "hex");
    expect(analyseBinary(new Uint8Array(content)).form).toMatchObject({ check: { kind: "hash", isChecked } });
  });
});

/** Header of Python 3.11, compared by time, and what is marshalled behind it. */
const of311 = (code: string): Uint8Array => bytes(`\xa7\x0d\r\n${"\0".repeat(12)}${code}`);
/** A code object of 3.11 with these constants and names; instructions of two bytes each. */
const code = (instructions: string, constants: string, names: string): string =>
  `c${"\0".repeat(20)}s${String.fromCharCode(instructions.length)}\0\0\0${instructions}${constants}${names})\0s\0\0\0\0z\x01az\x01mz\x01m\0\0\0\0s\0\0\0\0s\0\0\0\0`;
const NONE = ")\0";

describe("by hand", () => {
  test.each<[name: string, code: string, outline: readonly string[]]>([
    ["nothing", code("", NONE, NONE), ["ok"]],
    ["an import whose constants are missing", code("\x6c\0", NONE, ")\x01z\x02os"), ["ok", "import os: "]],
    [
      "names that are taken out, where no list says them",
      code("\x6c\0\x6d\x01", NONE, ")\x02z\x02osz\x06system"),
      ["ok", "import os: system"],
    ],
    ["a name that is not there", code("\x6c\x07", NONE, NONE), ["ok", "import ?: "]],
    [
      "an extended argument",
      code("\x90\x01\x6c\0", NONE, `(\x01\x01\0\0${"z\x01n".repeat(256)}z\x02os`),
      ["ok", "import os: "],
    ],
    ["a level", code("\x64\0\x64\x01\x6c\0", ")\x02i\x02\0\0\0N", ")\x01z\x01m"), ["ok", "import ..m: "]],
    [
      "a level that nobody writes",
      code("\x64\0\x64\x01\x6c\0", ")\x02i\xff\xff\xff\x7fN", ")\x01z\x01m"),
      ["ok", `import ${".".repeat(100)}m: `],
    ],
    [
      "something behind the code",
      `${code("", NONE, NONE)}x`,
      ["recovered: 1 bytes behind the end of the code are not read"],
    ],
    [
      "all types",
      code(
        "",
        ")\x0eNTFS.i\0\0\0\0I\0\0\0\0\0\0\0\0f\x011g\0\0\0\0\0\0\0\0x\x011\x011y\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0l\xff\xff\xff\xff\x01\0{NN0:NNN",
        NONE,
      ),
      ["ok"],
    ],
    ["sets and lists", code("", ")\x03<\x01\0\0\0N>\x01\0\0\0N[\x01\0\0\0N", NONE), ["ok"]],
    ["no code", "N", ["failed: compiled Python without code"]],
    ["a type that is none", "\x7f", ["failed: a type that marshal does not know"]],
    ["a reference to nothing", "r\x05\0\0\0", ["failed: a reference to an object that was not read"]],
    ["a list longer than the file", "(\xff\xff\xff\x7fN", ["failed: the file ends too early"]],
    ["a text that is cut off", "u\xff\0\0\0ab", ["failed: the file ends too early"]],
    ["tuples in tuples", ")\x01".repeat(5000), ["failed: marshalled objects more than 200 levels deep"]],
    [
      "more objects than any module has",
      `(\x40\x42\x0f\0${"N".repeat(1_000_000)}`,
      ["failed: more than 500000 marshalled objects"],
    ],
  ])("%s", (_, content, expected) => {
    expect(outlineOf(of311(content))).toEqual(expected);
  });

  test("a tuple of itself twice, forty times, costs nothing", () => {
    const levels = Array.from(
      { length: 40 },
      (__, level) => `\xa9\x02r${String.fromCharCode(level)}\0\0\0r${String.fromCharCode(level)}\0\0\0`,
    );
    expect(outlineOf(of311(code("", `)\x29\xa9\0${levels.join("")}`, NONE)))).toEqual(["ok"]);
  });

  test.each([
    ["flags that are none", "\xa7\x0d\r\n\x04\0\0\0" + "\0".repeat(9), "failed: flags that no Python knows"],
    [
      "a version that is not known",
      "\x9f\x0f\r\n" + "\0".repeat(13),
      "recovered: the code of an unknown version of Python (magic number 3999) is not read",
    ],
  ])("%s", (_, content, outcome) => {
    expect(outlineOf(bytes(content))[0]).toBe(outcome);
  });
});
