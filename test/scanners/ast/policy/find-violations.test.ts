import { describe, expect, test } from "vitest";
import type { CapabilityPattern } from "../../../../src/core/capability-pattern.ts";
import type { Capability } from "../../../../src/core/capability.ts";
import { wholeFile } from "../../../../src/core/location.ts";
import { asPath } from "../../../../src/core/ids.ts";
import type { Policy } from "../../../../src/core/policy.ts";
import { DEFAULTS } from "../../../../src/policy/defaults.ts";
import { createMasks } from "../../../../src/scanners/masks.ts";
import { findViolations } from "../../../../src/scanners/ast/policy/find-violations.ts";
import { AST_RULES } from "../../../../src/scanners/ast/rules.generated.ts";
import type { Files } from "../../../artifacts/open-artifact.ts";
import { understandSkill } from "../../../support/understand.ts";

const { imports: NO_LISTS, capabilities: NO_PATTERNS } = DEFAULTS.balanced;

/** What the policy's lists say of a skill: `line: words`. */
async function violations(files: Files, imports: Partial<Policy["imports"]>): Promise<readonly string[]> {
  const artifact = await understandSkill(files);
  const policy = { imports: { ...NO_LISTS, ...imports }, capabilities: NO_PATTERNS };
  const found = [...findViolations(artifact, policy, AST_RULES, createMasks())];
  expect(found.filter(({ severity, confidence }) => severity !== "high" || confidence !== "high")).toEqual([]);
  return found.map(({ primary, message }) => `${primary.line}: ${message.slice(message.indexOf(": ") + 2)}`);
}

const python = (text: string): Files => ({ "skill/run.py": text, "skill/part.py": "" });

describe("imports", () => {
  test.each<[string, Files, Partial<Policy["imports"]>, readonly string[]]>([
    ["no list restricts nothing", python("import os\n__import__(name)\n"), {}, []],
    ["a module of the list", python("import json\n"), { allow: ["json"] }, []],
    ["another module", python("import os\n"), { allow: ["json"] }, ["1: os is not allowed"]],
    [
      "an empty list, and an own module",
      python("import part\nfrom . import part\nimport os\n"),
      { allow: [] },
      ["3: os is not allowed"],
    ],
    ["what is below a module of the list", python("import os.path\n"), { allow: ["os"] }, []],
    ["what is above one", python("import os\n"), { allow: ["os.path"] }, ["1: os is not allowed"]],
    ["a name that is the module of the list", python("from os import path\n"), { allow: ["os.path"] }, []],
    ["that name and another", python("from os import path, sep\n"), { allow: ["os.path"] }, ["1: os is not allowed"]],
    [
      "a name that only begins so",
      python("import jsonpickle\n"),
      { allow: ["json"] },
      ["1: jsonpickle is not allowed"],
    ],
    ["denied", python("import os\n"), { deny: ["os"] }, ["1: os is denied"]],
    ["denied as a name", python("from os import path\n"), { deny: ["os.path"] }, ["1: os.path is denied"]],
    ["denied below", python("import ctypes.util\n"), { deny: ["ctypes"] }, ["1: ctypes.util is denied"]],
    ["allowed and denied", python("import os\n"), { allow: ["os"], deny: ["os"] }, ["1: os is denied"]],
    ["inside a function", python("def f():\n    import os\n"), { deny: ["os"] }, ["2: os is denied"]],
    ["by a function", python("__import__('os')\n"), { deny: ["os"] }, ["1: os is denied"]],
    [
      "by another function",
      python("from importlib import import_module as m\nm('os')\n"),
      { allow: ["importlib"] },
      ["2: os is not allowed"],
    ],
    [
      "computed, under a list of what is allowed",
      python("__import__(name)\n"),
      { allow: ["json"] },
      ["1: what is imported cannot be known"],
    ],
    ["computed, under a list of what is denied", python("__import__(name)\n"), { deny: ["os"] }, []],
    [
      "a text that is run",
      python("exec('import os')\n"),
      { allow: ["json"] },
      ["1: builtins.exec runs a text, which may import anything", "1: os is not allowed"],
    ],
    [
      "by way of an allowed module",
      python("import random\nrandom._os.system('id')\n"),
      { allow: ["random"] },
      ["2: os.system is reached, and os is not allowed"],
    ],
    [
      "a method of what a call gave, whatever module its class is from",
      python("import csv\nopen('a.csv').read()\nwith open('b.csv') as f:\n    f.read()\n"),
      { allow: ["csv"] },
      [],
    ],
    [
      "a list, once for each way in Node",
      {
        "skill/a.mjs": "process.getBuiltinModule('child_process');\n[].constructor.constructor('x')();\neval(text);\n",
      },
      { allow: ["fs"] },
      [
        "1: child_process is not allowed",
        "2: Function runs a text, which may import anything",
        "3: eval runs a text, which may import anything",
      ],
    ],
    [
      "by way of the names of another module",
      python("import json\njson.dumps.__globals__.get('x')\n"),
      { allow: ["json"] },
      ["2: json.dumps.__globals__.get reaches for the names of another module"],
    ],
    [
      "in Node",
      { "skill/a.mjs": "import 'node:fs/promises';\nimport './b.mjs';\n" },
      { deny: ["fs"] },
      ["1: node:fs/promises is denied"],
    ],
    [
      "computed in Node",
      { "skill/a.mjs": "await import(name);\n" },
      { allow: ["fs"] },
      ["1: what is imported cannot be known"],
    ],
    [
      "in what an agent is told to run",
      { "skill/SKILL.md": "```python\nimport os\n```\n" },
      { allow: [] },
      ["2: os is not allowed"],
    ],
  ])("%s", async (_words, files, imports, wanted) => {
    expect(await violations(files, imports)).toEqual(wanted);
  });

  test("lists that allow are joined by what all of them have, lists that deny by what any has", async () => {
    const files = python("import json\nimport random\nimport re\nimport shutil\n");
    expect(await violations(files, { allow: ["re", "shutil"], presets: ["arise", "anvil"] })).toEqual([
      "1: json is not allowed",
      "2: random is not allowed",
      "4: shutil is denied",
    ]);
  });
});

describe("a preset, where the system it is from lets something through", () => {
  test.each<[Policy["imports"]["presets"][number], string, string, boolean]>([
    ["arise", "a module of its guide", "import hashlib\nfrom collections import Counter\n", false],
    ["arise", "a variable as a module's name", "n = input()\n__import__(n)\n", true],
    [
      "arise",
      "a module behind an allowed one",
      "import collections\ncollections._sys.modules\ncollections._sys.exit()\n",
      true,
    ],
    ["arise", "the globals of a function", "import json\njson.dumps.__globals__.get('x')\n", true],
    ["arise", "code in a text", "exec(bytes.fromhex('78').decode())\n", true],
    ["anvil", "what its list does not name", "import requests\n", false],
    ["anvil", "a submodule of what it names", "import ctypes.util\n", true],
    ["anvil", "a function of what it names, under another name", "from subprocess import run as go\n", true],
    ["anvil", "an alias of what it names", "import socket as s\n", true],
    ["restricted-python", "any import", "import math\n", true],
    ["restricted-python", "no import", "print(1 + 1)\n", false],
    ["smolagents", "a module of its list", "import statistics\n", false],
    ["smolagents", "a module behind one of its list", "import queue\nqueue.threading._os.system('id')\n", true],
    ["smolagents", "ctypes, which its list of dangers lacks", "import ctypes\n", true],
    ["skilllite", "what its rules name", "import os\n", true],
    ["skilllite", "the same by `from`, which they do not look for", "from os import system\n", true],
    ["skilllite", "the same in JavaScript with a prefix", "", true],
    ["skilllite", "a harmless module", "import csv\n", false],
  ])("%s: %s", async (preset, _words, text, isViolation) => {
    const files: Files = text === "" ? { "skill/a.js": 'require("node:child_process");\n' } : python(text);
    expect((await violations(files, { presets: [preset] })).length > 0).toBe(isViolation);
  });
});

/** Whether a policy's denials meet what an artifact can do. */
async function denials(
  deny: readonly CapabilityPattern[],
  kind: Capability["kind"],
  value: string | null,
): Promise<number> {
  const artifact = await understandSkill({ "skill/a.md": "Words.\n" });
  const capability: Capability = {
    kind,
    target: value === null ? { match: "any" } : { match: "exact", value },
    origins: ["static"],
    risk: "risky",
    at: [{ ...wholeFile(asPath("skill/a.md")), origin: "static" }],
  };
  const able = { ...artifact, facts: { ...artifact.facts, capabilities: [capability] } };
  const policy = { imports: NO_LISTS, capabilities: { ...NO_PATTERNS, deny } };
  return [...findViolations(able, policy, AST_RULES, createMasks())].length;
}

const deny = (kind: Capability["kind"], target = "*", ...except: readonly string[]): CapabilityPattern => ({
  kind,
  target,
  except,
});

describe("a denied capability", () => {
  test("whose target is not known is denied with whatever it may be", async () => {
    expect(await denials([deny("network", "evil.example.com")], "network", null)).toBe(1);
    expect(await denials([deny("network", "*", "api.example.com")], "network", null)).toBe(1);
  });

  test("is denied in every place it stands in, as one finding", async () => {
    const artifact = await understandSkill({ "skill/a.py": "import requests\nimport json\nimport requests\n" });
    const policy = { imports: NO_LISTS, capabilities: { ...NO_PATTERNS, deny: [deny("import", "requests")] } };
    const [finding, ...others] = findViolations(artifact, policy, AST_RULES, createMasks());
    expect(others).toEqual([]);
    expect(finding).toMatchObject({
      rule: "ast/denied-capability",
      message: "Can do what the policy denies: import requests",
      primary: { path: "skill/a.py", line: 1 },
      related: [{ path: "skill/a.py", line: 3 }],
    });
    expect(finding?.primary).not.toHaveProperty("origin");
  });
});
