import { describe, expect, test } from "vitest";
import { buildTar } from "../../containers/tar-builder.ts";
import { capabilitiesOf, wordPlaced } from "../../support/capabilities-of.ts";
import { understandSkill } from "../../support/understand.ts";
import type { Files } from "../../artifacts/open-artifact.ts";

describe("imports are capabilities", () => {
  test.each<[string, Files, readonly string[]]>([
    [
      "of the standard library, of one's own and of others",
      { "skill/run.py": "import os\nimport requests\nimport part\n", "skill/part.py": "" },
      [
        "import os static harmless skill/run.py:1",
        "import part static harmless skill/run.py:3",
        "import requests static risky skill/run.py:2",
      ],
    ],
    ["by a relative name", { "skill/a/b.py": "from .. import c\n" }, ["import .. static harmless skill/a/b.py:1"]],
    ["by a name that is computed", { "skill/a.mjs": "await import(name);\n" }, ["import * static risky skill/a.mjs:1"]],
    ["in Node", { "skill/a.js": "require('node:fs');\n" }, ["import node:fs static harmless skill/a.js:1"]],
    [
      "in code that an agent is told to run",
      { "skill/SKILL.md": "# A\n\n```python\nimport requests\n```\n" },
      ["import requests instructed risky skill/SKILL.md:4"],
    ],
    [
      "in a shell script's own Python",
      { "skill/a.sh": "echo\npython3 - <<'END'\nimport requests\nEND\n" },
      [
        "exec python3 - static risky skill/a.sh:2",
        "import requests static risky skill/a.sh:3",
        "dynamic-code python static risky skill/a.sh:2",
      ],
    ],
    [
      "in a member of an archive",
      { "skill/kit.tar": buildTar([{ name: "x/run.py", content: "\nimport requests\n" }]) },
      ["import requests static risky skill/kit.tar!x/run.py:2"],
    ],
  ])("%s", async (_words, files, wanted) => {
    expect(await capabilitiesOf(files)).toEqual(wanted);
  });
});

describe("what a file makes run is a capability", () => {
  test.each<[string, Files, readonly string[]]>([
    [
      "a server in an agent's settings",
      { "skill/.mcp.json": '{"mcpServers": {"a": {"command": "/usr/bin/npx", "args": ["-y", "kit"]}}}' },
      [
        "exec npx -y kit static risky skill/.mcp.json:1",
        "agent-tool mcp__a__ declared risky skill/.mcp.json:1",
        "persistence mcpServers.a static risky skill/.mcp.json:1",
      ],
    ],
    [
      "an address of one",
      { "skill/.mcp.json": '{"mcpServers": {"a": {"url": "https://mcp.example.com/sse"}}}' },
      [
        "network mcp.example.com static risky skill/.mcp.json:1",
        "agent-tool mcp__a__ declared risky skill/.mcp.json:1",
        "persistence mcpServers.a.url static risky skill/.mcp.json:1",
      ],
    ],
    [
      "a dependency",
      { "skill/action.yml": "runs:\n  using: composite\n  steps:\n    - uses: actions/checkout@v4\n" },
      ["dependency actions/checkout@v4 static risky skill/action.yml:4"],
    ],
  ])("%s", async (_words, files, wanted) => {
    expect(await capabilitiesOf(files)).toEqual(wanted);
  });
});

describe("what cannot be read", () => {
  const ELF = Buffer.from([0x7f, 0x45, 0x4c, 0x46, 2, 1, 1, ...Array.from({ length: 57 }, () => 0)]);
  test.each<[string, Files, readonly string[], unread: number]>([
    ["a library", { "skill/fast.so": ELF }, ["native-code skill/fast.so static risky skill/fast.so:1"], 0],
    [
      "bytes of no kind",
      { "skill/x.bin": Buffer.from([1, 0, 2, 0xff]) },
      ["dynamic-code * static risky skill/x.bin:1"],
      1,
    ],
    [
      "an encoding that hides code",
      { "skill/a.py": "# coding: utf-7\n" },
      ["dynamic-code * static risky skill/a.py:1"],
      1,
    ],
    [
      "a language nobody reads",
      { "skill/a.ps1": "Write-Output 1\n" },
      ["dynamic-code * static risky skill/a.ps1:1"],
      1,
    ],
    ["a snippet that is shortened", { "skill/SKILL.md": "```python\ndef f(...\n```\n" }, [], 0],
    ["data", { "skill/a.csv": "a,b\n" }, [], 0],
  ])("%s may do anything", async (_words, files, wanted, unread) => {
    const { facts } = await understandSkill(files);
    expect(facts.capabilities.map(wordPlaced)).toEqual(wanted);
    expect(facts.unread).toHaveLength(unread);
  });
});

describe("the closure", () => {
  const closureOf = async (files: Files): Promise<unknown> => (await understandSkill(files)).facts.closure;

  test("has the files around that are imported, run or named, and where others were looked for", async () => {
    const { facts } = await understandSkill({
      "skill/SKILL.md": "See [the guide](../docs/guide.md#top) and [us](notes.md).\n",
      "skill/notes.md": "",
      "skill/scripts/run.py": "import shared\nimport shared.deep\nopen('../data/table.csv')\n",
      "skill/tool.mjs": "import './part.js';\nimport '../lib/more.mjs';\n",
      "shared/__init__.py": "",
      "shared/deep.py": "",
      "docs/guide.md": "",
      "data/table.csv": "",
      "lib/more.mjs": "",
    });
    expect(facts.closure.found).toEqual([
      "data/table.csv",
      "docs/guide.md",
      "lib/more.mjs",
      "shared/__init__.py",
      "shared/deep.py",
    ]);
    // What appears within the artifact changes it anyway.
    expect(facts.closure.sought).toEqual(["part.js"]);
  });

  test.each<[string, Files, unknown]>([
    ["of nothing is nothing", { "skill/a.md": "Words.\n" }, { found: [], sought: [] }],
    ["has no module that Python has built in", { "skill/a.py": "import sys\n" }, { found: [], sought: [] }],
    [
      "has where a file would take a standard module's place",
      { "skill/a.py": "import json\n" },
      { found: [], sought: ["json.py", "json/__init__.py"] },
    ],
    [
      "has where a program would appear that is named and nowhere, but no file to write",
      { "skill/a.py": "x = ['lib/run.sh', 'out/table.csv', '../more/fill.py']\n" },
      { found: [], sought: ["lib/run.sh", "more/fill.py"] },
    ],
    [
      "has nothing of the gate's own folder",
      { "skill/a.md": "[lock](../.evogate/lock.json)\n", ".evogate/lock.json": "" },
      { found: [], sought: [] },
    ],
    ["does not leave the tree", { "skill/a.py": "open('../../etc/passwd')\n" }, { found: [], sought: [] }],
  ])("%s", async (_words, files, wanted) => {
    expect(await closureOf(files)).toEqual(wanted);
  });
});

describe("entry points", () => {
  test.each<[string, Files, readonly string[]]>([
    ["a main block", { "skill/a.py": "x = 1\nif __name__ == '__main__':\n    print(x)\n" }, ["__main__ manual 2"]],
    [
      "a main block the other way round",
      { "skill/a.py": "if '__main__' == __name__: print(1)\n" },
      ["__main__ manual 1"],
    ],
    ["another condition", { "skill/a.py": "if __name__ == 'a': print(1)\n" }, []],
    ["a first line", { "skill/a": "#!/bin/sh\necho\n" }, ["#! manual 1"]],
    ["a name", { "skill/conftest.py": "" }, ["conftest.py test 1"]],
    ["a hook", { "skill/hooks/pre-commit": "#!/bin/sh\n" }, ["git hook commit 1", "#! manual 1"]],
    [
      "a script of npm",
      { "skill/package.json": '{"scripts":\n{"postinstall": "node a.js"}}' },
      ["scripts.postinstall install 2"],
    ],
  ])("%s", async (_words, files, wanted) => {
    const { facts } = await understandSkill(files);
    expect(facts.entryPoints.map(({ how, when, at }) => `${how} ${when} ${at.line}`)).toEqual(wanted);
  });
});

describe("tests", () => {
  test.each<[string, Files, readonly string[]]>([
    [
      "of pytest",
      {
        "skill/test_a.py":
          "def test_one(): pass\nclass TestMore:\n  def test_two(self): pass\nclass Other:\n  def test_no(self): pass\ndef helper():\n  def test_inner(): pass\n",
      },
      ["pytest test_one 1", "pytest TestMore.test_two 3"],
    ],
    [
      "of unittest, in any file",
      { "skill/a.py": "import unittest\nclass A(unittest.TestCase):\n  def test_x(self): pass\n  def x(self): pass\n" },
      ["unittest A.test_x 3"],
    ],
    ["none in a file that pytest does not take", { "skill/a.py": "def test_one(): pass\n" }, []],
    [
      "of node:test",
      { "skill/a.test.mjs": "import test, { it } from 'node:test';\ntest('adds', () => {});\nit('more', () => {});\n" },
      ["node:test adds 2", "node:test more 3"],
    ],
    ["none of what is only called so", { "skill/a.mjs": "import test from './x.js';\ntest('adds', () => {});\n" }, []],
    ["of bats", { "skill/a.bats": '@test "says hello" {\n  run hello\n}\n' }, ["bats says hello 1"]],
  ])("%s", async (_words, files, wanted) => {
    const { facts } = await understandSkill(files);
    expect(facts.tests.map(({ framework, name, at }) => `${framework} ${name} ${at.line}`)).toEqual(wanted);
  });
});

test("a place in code within code is that in the file", async () => {
  const { sources } = await understandSkill({
    "skill/SKILL.md": "1. Do:\n\n   ```sh\n   python3 -c 'import os; os.getcwd()'\n   ```\n",
  });
  const python = sources.find(({ facts }) => facts.language === "python");
  const [call] = python?.calls ?? [];
  if (python === undefined || call === undefined) throw new Error("there is no Python");
  const { start, end } = python.place(call.call.span);
  expect(python.file.text.slice(start, end)).toBe("os.getcwd()");
  expect([python.how, python.origin, call.target]).toEqual(["python -c", "instructed", "os.getcwd"]);
});
