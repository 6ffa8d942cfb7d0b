import { expect, test } from "vitest";
import { readInlineMetadata } from "../../../../src/languages/data/formats/inline-metadata.ts";
import { misplaced } from "../../../support/stretches.ts";

test.each<[name: string, text: string, outcome: string, runs: readonly unknown[]]>([
  [
    "dependencies",
    '#!/usr/bin/env -S uv run --script\n# /// script\n# requires-python = ">=3.11"\n# dependencies = [\n#   "a<3",\n#   "b",\n# ]\n# ///\nimport a\n',
    "ok",
    [
      { kind: "package", spec: "a<3" },
      { kind: "package", spec: "b" },
    ],
  ],
  [
    "an index",
    '# /// script\n# dependencies = []\n# [tool.uv]\n# index-url = "https://a.example"\n# ///\n',
    "ok",
    [{ kind: "address", url: "https://a.example" }],
  ],
  ["an empty comment line", '# /// script\n#\n# dependencies = ["a"]\n# ///\n', "ok", [{ kind: "package", spec: "a" }]],
  ["CRLF", '# /// script\r\n# dependencies = ["a"]\r\n# ///\r\n', "ok", [{ kind: "package", spec: "a" }]],
  ["none", "import a\n# /// other\n# ///\n", "ok", []],
  ["never closed", '# /// script\n# dependencies = ["a"]\nimport b\n', "recovered", []],
  ["no TOML", "# /// script\n# dependencies = [\n# ///\n", "recovered", []],
  [
    "two of them",
    '# /// script\n# dependencies = ["a"]\n# ///\nx\n# /// script\n# ///\n',
    "recovered",
    [{ kind: "package", spec: "a" }],
  ],
])("%s", (_, text, outcome, runs) => {
  const facts = readInlineMetadata(text);
  expect([facts.source.parse.kind, facts.runs.map(({ what }) => what)]).toEqual([outcome, runs]);
  expect(misplaced(text, facts.source.embedded)).toEqual([]);
});
