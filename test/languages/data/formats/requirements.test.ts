import { expect, test } from "vitest";
import { readRequirements } from "../../../../src/languages/data/formats/requirements.ts";

test.each<[text: string, runs: readonly unknown[]]>([
  ["requests\n", [{ kind: "package", spec: "requests" }]],
  ["# only a comment\n\n  \n", []],
  [
    "a==1.0 # why\r\nb[x,y]>=2,<3; python_version < '3.9'\r\n",
    [
      { kind: "package", spec: "a==1.0" },
      { kind: "package", spec: "b[x,y]>=2,<3; python_version < '3.9'" },
    ],
  ],
  ["a==1.0 \\\n    --hash=sha256:00\n", [{ kind: "package", spec: "a==1.0" }]],
  ["a @ https://a.example/a.whl#sha256=00\n", [{ kind: "package", spec: "a @ https://a.example/a.whl#sha256=00" }]],
  ["-e git+https://a.example/b#egg=b\n", [{ kind: "package", spec: "git+https://a.example/b#egg=b" }]],
  [
    "--index-url=https://a.example/simple\n-i https://b.example\n-ihttps://c.example\n",
    [
      { kind: "address", url: "https://a.example/simple" },
      { kind: "address", url: "https://b.example" },
      { kind: "address", url: "https://c.example" },
    ],
  ],
  [
    "--extra-index-url https://a.example\n--find-links https://b.example\n-f ./wheels\n",
    [
      { kind: "address", url: "https://a.example" },
      { kind: "address", url: "https://b.example" },
      { kind: "file", path: "./wheels" },
    ],
  ],
  [
    "-r base.txt\n--constraint=all.txt\n",
    [
      { kind: "file", path: "base.txt" },
      { kind: "file", path: "all.txt" },
    ],
  ],
  ["--no-binary :all:\n--pre\n", []],
])("%j", (text, runs) => {
  expect(readRequirements(text).runs.map(({ what }) => what)).toEqual(runs);
});

test("a place is that of the line, and of the lines that it goes on to", () => {
  const [first, second] = readRequirements("a \\\n  --pre\nb\n").runs;
  expect([first?.span, second?.span]).toEqual([
    { start: 0, end: 11 },
    { start: 12, end: 13 },
  ]);
});
