import { describe, expect, test } from "vitest";
import { understandSkill } from "../../support/understand.ts";

/** The targets of all calls of one source, in the order of the text. */
async function targetsOf(name: string, text: string): Promise<readonly (string | null)[]> {
  const { sources } = await understandSkill({ [`skill/${name}`]: text });
  return sources.flatMap(({ calls }) => calls.map(({ target }) => target));
}

describe("the name of what Python calls", () => {
  test.each([
    ["import os\nos.system('x')", ["os.system"]],
    ["import subprocess as sp\nsp.run([])", ["subprocess.run"]],
    ["from os import system as load\nload('x')", ["os.system"]],
    ["import os.path\nos.path.join('a')", ["os.path.join"]],
    ["import xml.dom as d\nd.parse('a')", ["xml.dom.parse"]],
    ["eval('1')", ["builtins.eval"]],
    ["def eval(x): return x\neval('1')", [null]],
    ["import json\ndef f(json): json.loads('1')", [null]],
    ["import json\njson = None\njson.loads('1')", [null]],
    ["try:\n  import json\nexcept ImportError:\n  import simplejson as json\njson.loads('1')", [null]],
    ["from .json import loads\nloads('1')", [null]],
    ["x.run()\nf()()", [null, null, null]],
    ["for open in []: open('x')", [null]],
    ["a, (open, *b) = c\nopen('x')", [null]],
  ] as const)("%j", async (text, targets) => {
    expect(await targetsOf("a.py", text)).toEqual(targets);
  });
});

describe("the name of what JavaScript calls", () => {
  test.each([
    ["const cp = require('node:child_process'); cp.exec('x')", ["require", "child_process.exec"]],
    ["import { exec as run } from 'child_process'; run('x')", ["child_process.exec"]],
    ["import fs from 'fs'; fs.readFileSync('x')", ["fs.readFileSync"]],
    ["import * as fs from 'fs/promises'; fs.readFile('x')", ["fs.promises.readFile"]],
    ["function eval(x) {}\neval('1')", [null]],
    ["import local from './local.js'; local('x')", [null]],
  ] as const)("%j", async (text, targets) => {
    expect(await targetsOf("a.mjs", text)).toEqual(targets);
  });
});

describe("the value of an argument", () => {
  const value = async (text: string): Promise<unknown> => {
    const { sources } = await understandSkill({ "skill/a.py": `import os\n${text}` });
    return sources[0]?.calls.at(-1)?.arguments[0]?.value;
  };
  test.each<[string, unknown]>([
    ["f('a' + 'b')", { kind: "text", value: "ab", bytes: false }],
    ["A = 'x'\nf(A + 'b')", { kind: "text", value: "xb", bytes: false }],
    ["A = 'x'\nA = 'y'\nf(A)", { kind: "unknown", because: "computed" }],
    ["f(f'a{x}b')", { kind: "template", parts: ["a", { kind: "unknown", because: "computed" }, "b"] }],
    ["f(f'a{1}' 'b')", { kind: "template", parts: ["a", { kind: "number", value: 1 }, "b"] }],
    ["f(os.sep)", { kind: "named", name: "os.sep" }],
    [
      "f([1, None])",
      {
        kind: "list",
        items: [
          { kind: "number", value: 1 },
          { kind: "constant", name: "None" },
        ],
      },
    ],
    ["f(*a)", { kind: "unknown", because: "computed" }],
    ["x = f(x)", { kind: "unknown", because: "computed" }],
  ])("of %j", async (text, wanted) => {
    expect(await value(text)).toEqual(wanted);
  });

  test("that doubles and doubles ends before it is long", async () => {
    const doubling = Array.from({ length: 60 }, (_, index) => `a${index + 1} = a${index} + a${index}`);
    const read = (await value(["a0 = 'x'", ...doubling, "f(a60)"].join("\n"))) as { readonly kind: string };
    expect(["text", "template", "unknown"]).toContain(read.kind);
  });
});
