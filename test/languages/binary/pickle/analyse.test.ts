import { describe, expect, test } from "vitest";
import { analyseBinary } from "../../../../src/languages/binary/analyse.ts";
import { bytes, outlineOf } from "../outline.ts";

/** What is looked up and called, in pickles written by hand after CPython's `pickletools`. */
describe("what loading a pickle does", () => {
  test.each<[name: string, pickle: string, outline: readonly string[]]>([
    ["a call of protocol 0", "cos\nsystem\n(S'id'\ntR.", ["ok", "import os: system", "call os.system('id')"]],
    ["a call of protocol 1", "cos\nsystem\nq\0(U\x02idtR.", ["ok", "import os: system", "call os.system('id')"]],
    [
      "a call of protocol 4",
      "\x80\x04\x8c\x02os\x8c\x06system\x93\x8c\x02id\x85R.",
      ["ok", "import os: system", "call os.system('id')"],
    ],
    ["names through the memo", "\x80\x02X\x06\0\0\0systemq\x010X\x02\0\0\0osh\x01\x93.", ["ok", "import os: system"]],
    [
      "names of more than one part",
      "\x80\x04\x8c\x03a.b\x8c\x03c.d\x93)R.",
      ["ok", "import a.b: c.d", "call a.b.c.d()"],
    ],
    ["names in UTF-8", "\x80\x02cm\xc3\xa9\nf\n)R.", ["ok", "import mé: f", "call mé.f()"]],
    [
      "a name that is made as it is loaded",
      "\x80\x04cm\nf\n)R\x8c\x01x\x93)R.",
      ["ok", "import m: f", "import ?: x", "call m.f()", "call …()"],
    ],
    [
      "a member of a module that is made",
      "\x80\x04\x8c\x01mcm\nf\n)R\x93.",
      ["ok", "import m: f", "import m: *", "call m.f()"],
    ],
    ["INST", "(I1\nI2\nim\nC\n.", ["ok", "import m: C", "call m.C(1, 2)"]],
    ["OBJ", "(cm\nC\nK\x01U\x01xo.", ["ok", "import m: C", "call m.C(1, 'x')"]],
    ["NEWOBJ", "\x80\x02cm\nC\nK\x01\x85\x81.", ["ok", "import m: C", "call m.C.__new__(1)"]],
    ["NEWOBJ_EX", "\x80\x04cm\nC\n)}\x8c\x01kK\x01s\x92.", ["ok", "import m: C", "call m.C.__new__(k=1)"]],
    [
      "BUILD",
      "\x80\x02cm\nC\n)R}U\x01aK\x01sb.",
      ["ok", "import m: C", "call m.C()", "call m.C().__setstate__({'a': 1})"],
    ],
    [
      "items for what is no list",
      "\x80\x02cm\nC\n)RK\x01a(K\x02K\x03e.",
      ["ok", "import m: C", "call m.C()", "call m.C().append(1)", "call m.C().extend(2, 3)"],
    ],
    [
      "items for what is no dictionary",
      "\x80\x02cm\nC\n)RK\x01K\x02s(K\x03K\x04u.",
      ["ok", "import m: C", "call m.C()", "call m.C().__setitem__(1, 2)", "call m.C().__setitem__(3, 4)"],
    ],
    [
      "items for what is no set",
      "\x80\x04cm\nC\n)R(K\x01\x90.",
      ["ok", "import m: C", "call m.C()", "call m.C().add(1)"],
    ],
    [
      "lists, dictionaries and sets",
      "\x80\x04cm\nf\n(](K\x01NeK\x02a}\x88\x89s(\x8c\x01xtd\x8f(K\x03\x90(K\x04\x91tR.",
      ["failed: a mark is missing", "import m: f"],
    ],
    [
      "containers",
      "\x80\x04cm\nf\n(](K\x01Ne}\x88\x89s\x8f(K\x03\x90(K\x04\x91(K\x05K\x06d(K\x07lK\x08K\x09\x86tR.",
      ["ok", "import m: f", "call m.f([1, None], {True: False}, [3], [4], {5: 6}, [7], [8, 9])"],
    ],
    [
      "arguments that are no tuple",
      "\x80\x02cm\nf\ncm\ng\n)RR.",
      ["ok", "import m: f", "import m: g", "call m.g()", "call m.f(*m.g())"],
    ],
    [
      "a number of copyreg",
      "\x80\x02\x82\x05)R\x83\x05\x06)R\x84\x05\x06\x07\x08)R.",
      ["ok", "import ?: *", "import ?: *", "import ?: *", "call …()", "call …()", "call …()"],
    ],
    ["persistent objects", "\x80\x02Pone\n0K\x02Q.", ["ok", "call persistent_load('one')", "call persistent_load(2)"]],
    [
      "what is dropped has run",
      "\x80\x02cm\nf\n)R00K\x01(K\x021N2.",
      ["failed: an opcode that takes something from an empty stack", "import m: f", "call m.f()"],
    ],
    [
      "DUP, POP and POP_MARK",
      "\x80\x02cm\nf\n(K\x01K\x0220K\x03(K\x04K\x051tR.",
      ["ok", "import m: f", "call m.f(1, 2, 3)"],
    ],
    ["POP of a mark", "\x80\x02cm\nf\n(0)R.", ["ok", "import m: f", "call m.f()"]],
    ["a buffer from outside", "\x80\x05cm\nf\n\x97\x98\x85R.", ["ok", "import m: f", "call m.f(…)"]],
    [
      "constants of all kinds",
      "\x80\x05cm\nf\n(I01\nI00\nI-7\nL8L\nF1.5\nG\x3f\xf8\0\0\0\0\0\0J\xff\xff\xff\xffM\x01\x01\x8a\x02\0\x80\x8b\x01\0\0\0\x7ftR.",
      ["ok", "import m: f", "call m.f(True, False, -7, 8, 1.5, 1.5, -1, 257, -32768, 127)"],
    ],
    [
      "texts and bytes of all kinds",
      "\x80\x05cm\nf\n(S'a\\x62\\n\\'\\101\\q'\nS\"c\"\nVd\\u0065\\U0001f600\\n\nT\x01\0\0\0f\x8d\x01\0\0\0\0\0\0\0gB\x01\0\0\0h\x8e\x01\0\0\0\0\0\0\0i\x96\x01\0\0\0\0\0\0\0jC\x01\xfftR.",
      ["ok", "import m: f", "call m.f('ab\n'A\\q', 'c', 'de😀\\n', 'f', 'g', b'h', b'i', b'j', b'ÿ')"],
    ],
    [
      "memo of all widths",
      "\x80\x02cm\nf\np7\nr\x09\0\0\x010g 7\n0j\x09\0\0\x01)R.",
      ["ok", "import m: f", "call m.f()"],
    ],
    ["two pickles", "\x80\x02K\x01.\x80\x04cm\nf\n.", ["ok", "import m: f"]],
    [
      "something behind a pickle",
      "\x80\x02cm\nf\n.rest",
      ["recovered: 4 bytes behind the end of the pickle are not read", "import m: f"],
    ],
    ["a line end behind a pickle", "cm\nf\n)R.\n", ["ok", "import m: f", "call m.f()"]],
    [
      "a list that holds itself",
      "\x80\x02cm\nf\n]q\0h\0a\x85R.",
      ["ok", "import m: f", `call m.f(${"[".repeat(20)}…${"]".repeat(20)})`],
    ],
  ])("%s", (_, pickle, expected) => {
    expect(outlineOf(bytes(pickle))).toEqual(expected);
  });
});

describe("what no unpickler loads has failed, and what it did before is said", () => {
  const before = "\x80\x02cm\nf\n)R";
  test.each([
    ["an unknown opcode", "\xff", "a byte that is no opcode of pickle"],
    ["no end", "", "the file ends too early"],
    ["a line without an end", "I12", "a line that does not end"],
    ["a text that is cut off", "X\xff\0\0\0ab", "the file ends too early"],
    ["a negative length", "\x8b\xff\xff\xff\xff", "the file ends too early"],
    ["an unknown protocol", "\x80\x06.", "a protocol that no Python knows"],
    ["a frame beyond the end", "\x95\xff\0\0\0\0\0\0\0.", "the file ends too early"],
    ["nothing on the stack", "00.", "an opcode that takes something from an empty stack"],
    ["too little for a call", "0K\x01R.", "an opcode that takes more from the stack than lies there"],
    ["a value below a mark", "(R.", "an opcode that takes more from the stack than lies there"],
    ["an empty top", "0q\0.", "an opcode that looks at an empty stack"],
    ["no mark", "t.", "a mark is missing"],
    ["an object without a class", "(o.", "an object without a class"],
    ["nothing remembered", "h\x05.", "a place of the memo where nothing was put"],
    ["a place that is no number", "gx\n.", "a place of the memo where nothing was put"],
    ["a place below zero", "p-1\n.", "a place of the memo that is no number from 0 on"],
  ])("%s", (_, rest, message) => {
    expect(outlineOf(bytes(before + rest))).toEqual([`failed: ${message}`, "import m: f", "call m.f()"]);
  });
});

test("the form: protocol, number of pickles, opcodes in the order of their first use", () => {
  expect(analyseBinary(bytes("\x80\x02K\x01K\x02\x86.\x80\x04N.")).form).toEqual({
    kind: "pickle",
    protocol: 4,
    pickles: 2,
    opcodes: new Map([
      ["PROTO", 2],
      ["BININT1", 2],
      ["TUPLE2", 1],
      ["STOP", 2],
      ["NONE", 1],
    ]),
    within: null,
  });
});

test("a text stands where its fact says", () => {
  const pickle = "\x80\x04\x8c\x02os\x8c\x06system\x93\x8c\x02id\x85R.";
  const { strings } = analyseBinary(bytes(pickle)).source;
  expect(strings.map(({ value, span }) => [value, pickle.slice(span.start, span.end)])).toEqual([
    ["os", "os"],
    ["system", "system"],
    ["id", "id"],
  ]);
});
