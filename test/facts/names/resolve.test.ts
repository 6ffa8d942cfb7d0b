import { describe, expect, test } from "vitest";
import { resolvePython, targetsOf } from "./read-python.ts";

describe("the qualified name of what is called", () => {
  test.each<readonly [why: string, code: string, targets: readonly (string | null)[]]>([
    ["a module", "import os\nos.getcwd()", ["os.getcwd"]],
    ["a module's alias", "import os.path as p\np.join('a')", ["os.path.join"]],
    ["a submodule binds its package", "import xml.dom.minidom\nxml.dom.minidom.parse('x')", ["xml.dom.minidom.parse"]],
    ["a from-import with an alias", "from json import loads as read\nread('1')", ["json.loads"]],
    ["a relative import keeps its dots", "from ..a import b\nb()", ["..a.b"]],
    ["a relative import of a module", "from . import a\na.f()", [".a.f"]],
    ["a built-in", "print(len('a'))", ["builtins.print", "builtins.len"]],
    ["a built-in that the source defines", "def print(x): pass\nprint(1)", [null]],
    [
      "a method of what a class gives",
      "from pathlib import Path\nPath('x').read_text()",
      ["pathlib.Path.read_text", "pathlib.Path"],
    ],
    ["a method of an attribute of an object", "import a\na.B().c.d()", [null, "a.B"]],
    ["a method of what a function gives", "import a\na.b().c()", [null, "a.b"]],
    ["a method of a text", "'a'.join([])", ["builtins.str.join"]],
    ["one that lists, sets and tuples have", "(1, 2).index(1)", [null]],
    ["a name that is never bound", "anything(1)", [null]],
    ["a parameter", "def f(x):\n  x.get()", [null]],
    ["one of two modules", "try:\n  import a\nexcept ImportError:\n  import b as a\na.f()", [null]],
    ["a module or nothing", "try:\n  import a\nexcept ImportError:\n  a = None\na.f()", ["a.f"]],
    ["the last assignment counts", "import a, b\nx = a\nx = b\nx.f()", ["b.f"]],
    ["an assignment under a condition may count", "import a, b\nx = a\nif y:\n  x = b\nx.f()", [null]],
    ["inside the branch it does", "import a, b\nx = a\nif y:\n  x = b\n  x.f()", ["b.f"]],
    ["an assignment further down in the loop", "import a, b\nx = a\nfor i in y:\n  x.f()\n  x = b", [null]],
    ["a function sees every assignment", "import a, b\nx = a\ndef f():\n  x.f()\nx = b", [null]],
    ["a class's names are not those of its methods", "import a\nclass C:\n  a = 1\n  def f(self):\n    a.f()", ["a.f"]],
    ["an object of the source", "class C:\n  def f(self): pass\nC().f()", [null, null]],
    [
      "a field of an object",
      "import a\nclass C:\n  def __init__(self):\n    self.x = a.B()\n  def f(self):\n    self.x.g()",
      ["a.B", "a.B.g"],
    ],
    ["a method of a base class", "import a\nclass C(a.B):\n  def f(self):\n    self.g()", ["a.B.g"]],
    ["through another module", "import random\nrandom._os.getcwd()", ["os.getcwd"]],
    ["posix is not os", "import posix\nposix.getcwd()", ["posix.getcwd"]],
    ["with", "import a\nwith a.B() as b:\n  b.f()", ["a.B", "a.B.f"]],
    ["what is caught", "import a\ntry:\n  pass\nexcept a.E as e:\n  e.f()", ["a.E.f"]],
    ["a star of one module", "from a import *\nf()", ["a.f"]],
    ["a star of several modules", "from a import *\nfrom b import *\nf()", [null]],
    ["a star does not hide what is defined here", "from a import *\ndef f(): pass\nf()", [null]],
    ["a function's own value", "import a\ndef f():\n  return a\nf().g()", [null, "a.g"].toReversed()],
    ["unpacking", "import a, b\n(x, [y, *z]) = (a, [b, a, b])\nz[-1].f()", ["b.f"]],
    ["a comprehension", "import a\n[m.f() for m in [a]]", ["a.f"]],
    ["a default is one of the values", "import a\ndef f(x=a):\n  x.g()", [null]],
    ["deleted", "import a\ndel a.b\na.f()", ["a.f"]],
  ])("%s", (_, code, targets) => {
    expect(targetsOf(code)).toEqual(targets);
  });
});

describe("code in texts", () => {
  test("is resolved with the names of the place that runs it", () => {
    const { inside } = resolvePython("import os as o\nexec('o.getcwd()')");
    expect(inside.map(({ source }) => source.calls.map(({ target }) => target))).toEqual([["os.getcwd"]]);
  });

  test("three layers deep and no further", () => {
    const layers = ["import os"];
    for (let depth = 0; depth < 5; depth++) layers.unshift(`exec(${JSON.stringify(layers[0])})`);
    let depth = 0;
    let source = resolvePython(layers[0] ?? "");
    for (; source.inside[0] !== undefined; source = source.inside[0].source) depth++;
    expect(depth).toBe(3);
    expect(source.problems).toHaveLength(1);
  });
});

describe("hostile sources", () => {
  test.each<readonly [why: string, code: string]>([
    ["long chains of +", `x = ${Array.from({ length: 20_000 }, () => "'a'").join("+")}\nf(x)`],
    ["long chains of names", Array.from({ length: 3000 }, (_, at) => `x${at + 1} = x${at}`).join("\n")],
    ["the same backwards", Array.from({ length: 3000 }, (_, at) => `def f${at}(): return f${at + 1}()`).join("\n")],
    ["functions that call themselves", "def f(x): return f(f(f(x + 'a')))\nf('a')"],
    [
      "functions that double",
      Array.from({ length: 60 }, (_, at) => `def f${at}(x): return f${at + 1}(x) + f${at + 1}(x)`).join("\n"),
    ],
    ["names that need each other", "a = b\nb = a\na.f()\nb.f()"],
    ["a class that is its own base", "class A(A): pass\nA().f()"],
    ["texts that double", `x = 'a'\n${"x = x + x\n".repeat(64)}f(x)`],
    ["lists that double", `x = [1]\n${"x = [*x, *x]\n".repeat(64)}f(x)`],
    ["lists in lists that double", `x = [1]\n${"x = [x, x]\n".repeat(64)}f(*x)`],
    ["numbers that explode", "f(9 ** 9 ** 9 ** 9, 1 << 10 ** 9, 'a' * 10 ** 12, [0] * 10 ** 12, range(10 ** 12))"],
    ["formats that explode", "f('%1000000000d' % 1, '{:>1000000000}'.format(1), '{0:{1}}'.format(1, 10 ** 9))"],
    ["nested comprehensions", "f([a for a in range(10000) for b in range(10000) for c in range(10000)])"],
    ["many choices", `${Array.from({ length: 100 }, (_, at) => `if y:\n  x = 'a${at}'`).join("\n")}\nf(x + x + x + x)`],
    ["many elements of a map", "f(list(map(lambda x: x + 'a', 'b' * 100000)))"],
  ])("%s end soon, with an answer for each call", (_, code) => {
    const { calls, facts } = resolvePython(code);
    expect(calls).toHaveLength(facts.calls.length);
  });
});
