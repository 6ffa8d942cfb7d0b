import { describe, expect, test } from "vitest";
import { findFault } from "../../bench/scorecard/rewrites/measure.ts";
import { REWRITES } from "../../bench/scorecard/rewrites/rewrites.ts";
import { renderRewrites } from "../../bench/scorecard/rewrites/score.ts";

test("there are at least twenty", () => {
  expect(Object.keys(REWRITES).length).toBeGreaterThanOrEqual(20);
});

describe("a rewrite", () => {
  test.each([
    ["line ends CRLF", "a.md", "a\nb\r\n", "a\r\nb\r\n"],
    ["line ends CRLF", "a.png", "a\n", null],
    ["a comment on top of scripts", "a.sh", "#!/bin/sh\nls\n", "#!/bin/sh\n# Reviewed in spring.\nls\n"],
    ["a comment on top of JavaScript", "a.js", "f();\n", "// Reviewed in spring.\nf();\n"],
    ["spaces at line ends", "a.js", "f(`\n`);\n", null],
    ["bullets as asterisks", "a.md", "- a\n```\n- b\n```\n", "* a\n```\n- b\n```\n"],
    [
      "headings underlined",
      "a.md",
      "# A\n\n  ```sh\n  # b\n# c\n  ```\n",
      "A\n========\n\n  ```sh\n  # b\n# c\n  ```\n",
    ],
    ["headings underlined", "a.md", "- ```sh\n# c\n  ```\n", "- ```sh\n# c\n  ```\n"],
    ["fences as tildes", "a.md", "```sh\nls\n```\n", "~~~sh\nls\n~~~\n"],
    ["sections in another order", "a.md", "# A\n\n## B\nb\n\n## C\nc\n", "# A\n\n## C\nc\n\n## B\nb\n\n"],
    ["JSON with other spaces", "a.json", '{"a":1}', '{\n   "a": 1\n}\n'],
    ["JSON with other spaces", "a.json", "{", null],
    [
      "front matter in another order",
      "SKILL.md",
      "---\nname: a\ndescription: b\n---\nc\n",
      "---\ndescription: b\nname: a\n---\nc\n",
    ],
    [
      "local variables renamed",
      "a.py",
      "def f(a):\n    b = a\n    return b\n",
      "def f(a):\n    own_b = a\n    return own_b\n",
    ],
    [
      "functions in another order",
      "a.py",
      "def f(): pass\ndef g(): pass\n",
      "def g():\n    pass\n\ndef f():\n    pass\n",
    ],
  ])("%s: %s %j", (name, path, text, expected) => {
    expect(REWRITES[name]?.([{ path, text }])).toEqual([expected]);
  });
});

test("what the gate calls new is a fault; what was known before is none", () => {
  const known = { rule: "ast/a", status: "known", blocking: true, message: "", path: "a", line: 1 };
  const capabilities = { gained: [{ kind: "exec", target: "ls" }] } as const;
  const nothing = { path: "a", capabilities: { gained: [] }, findings: [known], needs: [] };
  expect(findFault(nothing)).toBeNull();
  expect(findFault({ ...nothing, capabilities })).toEqual({ unit: "a", gains: ["exec ls"], rules: [], needs: [] });
  const fresh = findFault({
    ...nothing,
    findings: [{ ...known, status: "new" }],
    needs: [{ kind: "limit", text: "b" }],
  });
  expect(fresh).toEqual({ unit: "a", gains: [], rules: ["ast/a"], needs: ["b"] });
});

test("the report counts units and names each fault", () => {
  const faults = [
    { unit: "u1", gains: ["exec a`b"], rules: [], needs: ["may now run a"] },
    { unit: "u2", gains: [], rules: ["ast/a"], needs: [] },
  ];
  const lines = renderRewrites([{ name: "blank lines", changed: 3, faults }], 4).split("\n");
  expect(lines).toContain("| blank lines | 3 | 1 | 1 | 1 |");
  expect(lines.filter((line) => line.startsWith("- "))).toEqual([
    "- blank lines, u1: `exec a?b; may now run a`",
    "- blank lines, u2: `ast/a`",
  ]);
});
