import { expect, test } from "vitest";
import { findNamedList } from "../../../../src/scanners/rules/context/list-names.ts";
import { readListUse, type ListUse } from "../../../../src/scanners/rules/context/list-use.ts";

test.each<readonly [string | null, string]>([
  ["BLOCKED denied", 'BLOCKED = ["x"]'],
  ["BLOCKED denied", 'BLOCKED: list[str] = [\n    "a",\n    "x",\n]'],
  ["deniedCommands denied", 'const deniedCommands = new Set([\n  "x",\n]);'],
  ["deny denied", 'permissions:\n  deny:\n    - "x"'],
  ["PATTERNS sought", 'PATTERNS = [\n    # a, b\n    (r"x", "b"),\n]'],
  ["dangerous sought", 'dangerous = {\n    "a": "x",\n}'],
  [null, 'STEPS = ["x"]'],
  [null, 'ALLOWED_PATTERNS = ["x"]'],
  [null, 'allow:\n  - "x"'],
  [null, 'BLOCKED = []\nrun("x")'],
  [null, 'BLOCKED = [\n    "a",\n]\nprint(1)\n"x"'],
  [null, `BLOCKED = [\n${'    "a",\n'.repeat(100)}    "x",\n]`],
])("a list of bad things: %s", (expected, text) => {
  const lines = text.split("\n");
  const line = lines.findIndex((each) => each.includes("x"));
  const list = findNamedList(lines, line, lines[line]?.indexOf("x") ?? 0);
  expect(list === null ? null : `${list.name} ${list.purpose}`).toBe(expected);
});

test.each<readonly [ListUse, string]>([
  ["unseen", "L = []"],
  ["unseen", "M = L"],
  ["compared", "if c in L:"],
  ["compared", "if any(p in c for p in L):"],
  ["compared", "for p in L:\n    if re.search(p, c):"],
  ["compared", "L.some((p) => c.includes(p))"],
  ["compared", 'for p in "${L[@]}"; do\n  grep -q "$p" notes\ndone'],
  ["run", "os.system(L[0])"],
  ["run", "for p in L:\n    os.system(p)"],
  ["run", "for p in L:\n    if p in c:\n        subprocess.run(p)"],
  ["run", "x = L[0]\nsubprocess.run(x)"],
  ["run", "L.forEach((p) => execSync(p))"],
  ["run", 'for p in "${L[@]}"; do\n  $p\ndone'],
  ["run", 'for p in "${L[@]}"; do\n  eval "$p"\ndone'],
  ["run", "run_all(L)"],
  ["unseen", "LL = 1\nos.system(LL)"],
])("its use is %s: %j", (use, text) => {
  expect(readListUse(text.split("\n"), "L")).toBe(use);
});
