import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { asPath } from "../../src/core/ids.ts";
import { parsePack } from "../../src/policy/packs/parse.ts";
import { compilePacks } from "../../src/scanners/rules/packs/compile-packs.ts";
import { NO_LIMIT } from "../support/understand.ts";

const parsed = await parsePack(asPath("skilllite.yaml"), readFileSync("docs/systems/skilllite.rules.yaml"));
if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
const compiled = await compilePacks([parsed.value], NO_LIMIT.timeLimit);
if (!compiled.ok) throw new Error(compiled.faults[0].message);
const rules = compiled.value;

/** SkillLite's rules with its severities, each with a line that it is about. */
const RULES: readonly (readonly [string, string, string])[] = [
  ["py-file-open", "medium", "a.py: text = open(path)"],
  ["py-file-delete", "high", "a.py: os.remove(path)"],
  ["py-dir-list", "medium", "a.py: os.listdir('.')"],
  ["py-net-import", "medium", "a.py: import requests"],
  ["py-net-request", "medium", "a.py: requests.get(url)"],
  ["py-eval", "critical", "a.py: eval(text)"],
  ["py-exec", "critical", "a.py: exec(text)"],
  ["py-compile", "high", "a.py: code = compile(text, '', 'exec')"],
  ["py-unsafe-deserialize", "high", "a.py: pickle.loads(data)"],
  ["py-subprocess", "high", "a.py: subprocess.run(['ls'])"],
  ["py-os-system", "critical", "a.py: os.system('ls')"],
  ["py-large-array", "high", "a.py: x = [0] * 100000000"],
  ["py-large-range", "high", "a.py: for i in range(10**9):"],
  ["py-large-bytes", "high", "a.py: bytearray(500 * 1024 * 1024)"],
  ["py-infinite-loop", "medium", "a.py: while True:"],
  ["py-dynamic-import", "critical", "a.py: __import__('os')"],
  ["py-env-access", "medium", "a.py: os.environ['HOME']"],
  ["py-platform-info", "medium", "a.py: platform.node()"],
  ["py-sys-info", "low", "a.py: sys.version"],
  ["py-user-info", "medium", "a.py: getpass.getuser()"],
  ["py-psutil", "high", "a.py: psutil.pids()"],
  ["py-builtins", "high", "a.py: __builtins__"],
  ["py-scope-access", "high", "a.py: globals()"],
  ["py-builtins-modify", "critical", "a.py: builtins.open = None"],
  ["py-ctypes-import", "critical", "a.py: import ctypes"],
  ["py-os-import", "high", "a.py: from os import system"],
  ["js-eval", "critical", "a.js: eval(text)"],
  ["js-fetch", "medium", "a.js: await fetch(url)"],
  ["js-xhr", "medium", "a.js: new XMLHttpRequest()"],
  ["js-fs-sync", "medium", "a.js: fs.readFileSync(path)"],
  ["js-fs-async", "medium", "a.js: fs.readFile(path)"],
  ["js-child-process", "high", "a.js: child_process.exec('ls')"],
  ["js-large-array", "high", "a.js: new Array(100000000)"],
  ["js-infinite-loop", "medium", "a.js: for (;;) {"],
  ["js-require-child-process", "high", "a.mjs: require('node:child_process')"],
  ["js-require-fs", "medium", "a.cjs: require('fs')"],
  ["js-import-fs", "medium", "a.ts: import { readFile } from 'node:fs/promises'"],
  ["base64-encoded-payload", "high", `a.py: b64decode("${"QUJD".repeat(20)}")`],
  ["base64-decode-call", "medium", "a.js: atob(text)"],
  ["base64-literal", "medium", `a.sh: x="${"QUJD".repeat(30)}"`],
];

function find(line: string): readonly string[] {
  const [, name = "", text = ""] = /^(\S+): ([^]*)$/u.exec(line) ?? [];
  return rules.find(text, name).map(({ rule }) => rule.slice("rules/pack/".length));
}

test.each(RULES)("%s is %s and finds %s", (id, severity, line) => {
  expect(find(line)).toContain(id);
  expect(rules.grades[`rules/pack/${id}`]).toMatchObject({ severity });
});

test("the preset has these rules and no other", () => {
  expect(Object.keys(rules.grades)).toEqual(RULES.map(([id]) => `rules/pack/${id}`));
});

test.each(["a.py: evaluate(text)", "a.py: model.compile(optimizer)", "a.py: import oslo", "a.md: eval(text)"])(
  "nothing in %s",
  (line) => {
    expect(find(line)).toEqual([]);
  },
);
