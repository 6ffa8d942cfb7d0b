import { describe, expect, test } from "vitest";
import type { WantedVersion } from "../../../../src/core/dependency.ts";
import { readGoModule } from "../../../../src/facts/dependencies/go-module.ts";
import { readAction, readImage } from "../../../../src/facts/dependencies/images.ts";
import { readRequirement } from "../../../../src/facts/dependencies/python-requirement.ts";
import { readImportSpecifier } from "../../../../src/facts/dependencies/specifier.ts";
import { readNodeSpec, splitNodeSpec, wantNode } from "../../../../src/facts/dependencies/versions/node.ts";
import { wantConda } from "../../../../src/facts/dependencies/versions/conda.ts";
import { wantCargo, wantGo, wantRuby } from "../../../../src/facts/dependencies/versions/others.ts";
import { wantPoetry, wantPython } from "../../../../src/facts/dependencies/versions/python.ts";

/** `1.0` exact, `[>=1]` a range, `*` any, `git …`, and `none` for what is no version. */
function show(wanted: WantedVersion | null): string {
  if (wanted === null) return "none";
  switch (wanted.kind) {
    case "exact":
      return wanted.version;
    case "range":
      return `[${wanted.range}]`;
    case "any":
      return "*";
    case "elsewhere":
      return `${wanted.from} ${wanted.address}`;
  }
}

const TABLE: readonly {
  readonly by: string;
  readonly want: (text: string) => WantedVersion | null;
  readonly rows: Readonly<Record<string, string>>;
}[] = [
  {
    by: "Python",
    want: wantPython,
    rows: {
      "": "*",
      "==1.0": "1.0",
      "== 1.0": "1.0",
      "===weird-1": "weird-1",
      "==1.0.post1.dev2+local.1": "1.0.post1.dev2+local.1",
      "==1!2.0rc1": "1!2.0rc1",
      "==1.*": "[==1.*]",
      ">=1,<2": "[>=1,<2]",
      "~=1.4": "[~=1.4]",
      ">=1,==1.5": "1.5",
      "==x": "none",
      "1.0": "none",
      "=1.0": "none",
      "==1.0 and more": "none",
    },
  },
  {
    by: "Poetry",
    want: wantPoetry,
    rows: {
      "1.0": "1.0",
      "==1.0": "1.0",
      "= 1.0": "1.0",
      "^1.0": "[^1.0]",
      "*": "*",
      ">=1,<2 || ^3": "[>=1,<2 || ^3]",
      "$(x)": "none",
    },
  },
  {
    by: "npm",
    want: wantNode,
    rows: {
      "1.2.3": "1.2.3",
      "v1.2.3": "1.2.3",
      "=1.2.3-beta.1": "1.2.3-beta.1",
      "1.2": "[1.2]",
      "1.x": "[1.x]",
      x: "*",
      "^1.0.0": "[^1.0.0]",
      latest: "*",
      next: "*",
      "": "*",
      "github:a/b": "git github:a/b",
      "a/b#main": "git a/b#main",
      "git+ssh://git@a.example/b.git": "git git+ssh://git@a.example/b.git",
      "https://a.example/b.git#main": "git https://a.example/b.git#main",
      "https://a.example/b.tgz": "url https://a.example/b.tgz",
      "file:../b": "path file:../b",
      "workspace:*": "path workspace:*",
      "../b": "path ../b",
    },
  },
  {
    by: "Cargo",
    want: wantCargo,
    rows: { "1.0": "[1.0]", "=1.0.3": "1.0.3", "= 1.0.3": "1.0.3", "=1.0": "[=1.0]", "*": "*" },
  },
  {
    by: "Go",
    want: wantGo,
    rows: {
      "v1.2.3": "1.2.3",
      "v0.0.0-20240101000000-abcdef012345": "0.0.0-20240101000000-abcdef012345",
      latest: "*",
      v1: "[v1]",
      main: "*",
    },
  },
  {
    by: "conda",
    want: wantConda,
    rows: { "": "*", "==1.2": "1.2", "=1.2": "[=1.2]", "=1.2=py311_0": "1.2", ">=1.2": "[>=1.2]" },
  },
  { by: "RubyGems", want: wantRuby, rows: { "1.2": "1.2", "= 1.2": "1.2", "~> 1.2": "[~> 1.2]", "": "*" } },
];

describe.each(TABLE)("$by", ({ want, rows }) => {
  test.each(Object.entries(rows))("%s is %s", (text, expected) => {
    expect(show(want(text))).toBe(expected);
  });
});

test.each([
  ["Flask_Cors [async] (>=1) ; python_version > '3'", "flask-cors [>=1]", "Flask_Cors"],
  ["kit @ git+https://a.example/kit.git@main", "kit git git+https://a.example/kit.git@main", "kit"],
  ["kit @ https://a.example/k.zip ; os_name == 'nt'", "kit url https://a.example/k.zip", "kit"],
  [
    "git+https://a.example/x.git@v1#egg=Kit&subdirectory=y",
    "kit git git+https://a.example/x.git@v1#egg=Kit&subdirectory=y",
    "Kit",
  ],
  ["https://a.example/kit-1.0-py3-none-any.whl", "kit url https://a.example/kit-1.0-py3-none-any.whl", "kit"],
  ["./libs/own", " path ./libs/own", "./libs/own"],
  ["own-1.0.tar.gz", " path own-1.0.tar.gz", "own-1.0.tar.gz"],
])("the requirement %s", (text, expected, written) => {
  const read = readRequirement(text);
  expect(`${read?.name} ${show(read?.wanted ?? null)}`).toBe(expected);
  expect(text.slice(read?.nameAt.start, read?.nameAt.end)).toBe(written);
});

test.each(["", "-x", "==1.0", "a b", "a==1.0; b==2.0==", "$(touch x)==1", "`id`", "a|b", "é==1.0"])(
  "%s is no requirement, or one that names no other package",
  (text) => {
    expect(readRequirement(text)?.name ?? "none").toMatch(/^(?:none|a)$/u);
  },
);

test.each([
  ["left-pad", "npm:@x/pad@1.0.0", "@x/pad 1.0.0"],
  ["left-pad", "1.0.0", "left-pad 1.0.0"],
])("%s: %s in package.json", (name, value, expected) => {
  const read = readNodeSpec(name, value);
  expect(`${read.name} ${show(read.wanted)}`).toBe(expected);
});

test.each([
  ["@x/pad@^1", "@x/pad [^1]"],
  ["@x/pad", "@x/pad *"],
  ["pad@npm:left-pad@1.0.0", "left-pad 1.0.0"],
  ["pad@github:x/pad", "pad git github:x/pad"],
  ["https://a.example/b.tgz", "none"],
  ["a b", "none"],
])("npm install %s", (spec, expected) => {
  const read = splitNodeSpec(spec);
  expect(read === null ? "none" : `${read.name} ${show(read.wanted)}`).toBe(expected);
});

test.each([
  ["npm:chalk@5", "npm chalk [5]"],
  ["npm:@x/kit@1.0.0/sub", "npm @x/kit 1.0.0"],
  ["jsr:@std/path@^1", "JSR @std/path [^1]"],
  ["https://esm.sh/react@18.2.0?dev", "npm react 18.2.0"],
  ["https://cdn.jsdelivr.net/npm/@x/kit@1.0.0/a.js", "npm @x/kit 1.0.0"],
  [
    "https://deno.land/std@0.200.0/path.ts",
    "npm https://deno.land/std@0.200.0/path.ts url https://deno.land/std@0.200.0/path.ts",
  ],
  ["./own.ts", "none"],
  ["chalk", "none"],
])("import %s", (specifier, expected) => {
  const read = readImportSpecifier(specifier);
  expect(read === null ? "none" : `${read.ecosystem} ${read.name} ${show(read.wanted)}`).toBe(expected);
});

test.each([
  ["actions/checkout@v4", "GitHub Actions actions/checkout [v4]"],
  ["Actions/Cache/save@v4.0.2", "GitHub Actions actions/cache 4.0.2"],
  [`a/b@${"0".repeat(40)}`, `GitHub Actions a/b ${"0".repeat(40)}`],
  ["a/b", "GitHub Actions a/b *"],
  ["docker://alpine:3.20", "container alpine [3.20]"],
])("uses: %s", (spec, expected) => {
  const read = readAction(spec);
  expect(`${read.ecosystem} ${read.name} ${show(read.wanted)}`).toBe(expected);
});

test.each([
  ["alpine", "alpine *"],
  ["localhost:5000/kit", "localhost:5000/kit *"],
  ["localhost:5000/kit:1.0", "localhost:5000/kit [1.0]"],
  [`kit:1@sha256:${"a".repeat(64)}`, `kit sha256:${"a".repeat(64)}`],
  ["kit@sha256:short", "kit *"],
])("the image %s", (spec, expected) => {
  const read = readImage(spec);
  expect(`${read.name} ${show(read.wanted)}`).toBe(expected);
});

test.each([
  ["github.com/a/b/cmd/c", "github.com/a/b"],
  ["github.com/a/b/v2/cmd/c", "github.com/a/b/v2"],
  ["golang.org/x/tools/gopls", "golang.org/x/tools"],
  ["google.golang.org/grpc/cmd/x", "google.golang.org/grpc"],
  ["gopkg.in/yaml.v3", "gopkg.in/yaml.v3"],
  ["example.com/kit/cmd/x", "example.com/kit"],
  ["fmt", null],
  ["./cmd/x", null],
])("the module of %s", (path, expected) => {
  expect(readGoModule(path)).toBe(expected);
});
