import { describe, expect, test } from "vitest";
import { findCycles } from "./check-cycles.ts";
import { findMissingPaths } from "./check-documents.ts";
import { checkFiles, checkSizes, countLines } from "./check-files.ts";
import { checkLayers } from "./check-layers.ts";
import { findImports } from "./imports.ts";
import { readLayers } from "./layers.ts";

const TABLE = `# Title
## Layers (arrows point inward)
| folder | may import | npm, node: | what lives there |
|---|---|---|---|
| \`core/\` | nothing | none | the words |
| \`text/\` | core | node:crypto | text |
| \`languages/\` | core, text | yaml, by \`import()\` | parsers |
| \`scanners/\` | core, text, \`languages/query\` | re2js | stages |
| \`commands/\` | all above | none | commands |
| \`adapters/\` | core | @actions/*, node:* | the world |
| \`entry/\` | all | node:process | start |
| \`rules/\` (root) | core | none | rules |

## Other
| \`nothing/\` | all | node:* | no row of the table |
`;
const layers = readLayers(TABLE);
const files = (tree: Readonly<Record<string, string>>): ReadonlyMap<string, string> => new Map(Object.entries(tree));

describe("the table", () => {
  test("gives folders, imports and modules", () => {
    expect(layers.map(({ folder }) => folder)).toEqual([
      "src/core/",
      "src/text/",
      "src/languages/",
      "src/scanners/",
      "src/commands/",
      "src/adapters/",
      "src/entry/",
      "rules/",
    ]);
    expect(layers[0]?.mayImport).toEqual([]);
    expect(layers[3]?.mayImport).toEqual(["src/core/", "src/text/", "src/languages/query"]);
    expect(layers[4]?.mayImport).toEqual(["src/core/", "src/text/", "src/languages/", "src/scanners/"]);
    expect(layers[5]?.modules).toEqual(["@actions/*", "node:*"]);
    expect(layers[6]?.mayImport).toEqual([""]);
  });

  test.each(["", "## Layers\n\nNo table.\n", "| `core/` | nothing | none | words |\n"])("none: %j", (markdown) => {
    expect(() => readLayers(markdown)).toThrow("no table");
  });
});

test.each<{ readonly source: string; readonly found: readonly (readonly [string | null, number])[] }>([
  { source: 'import { a } from "./a.ts";', found: [["./a.ts", 1]] },
  {
    source: 'import type { A } from "./a.ts";\nimport "./b.ts";',
    found: [
      ["./a.ts", 1],
      ["./b.ts", 2],
    ],
  },
  { source: 'import {\n  a,\n  b,\n} from "./a.ts";', found: [["./a.ts", 1]] },
  {
    source: 'export { a } from "./a.ts";\nexport * from "./b.ts";',
    found: [
      ["./a.ts", 1],
      ["./b.ts", 2],
    ],
  },
  { source: 'const a = await import("./a.ts");', found: [["./a.ts", 1]] },
  { source: 'type A = import("./a.ts").A;', found: [["./a.ts", 1]] },
  { source: 'const a = require("a");', found: [["a", 1]] },
  {
    source: "await import(name);\nawait import(`./${name}.ts`);",
    found: [
      [null, 1],
      [null, 2],
    ],
  },
  { source: '// import "./a.ts"\n/* import("./b.ts")\n */\nexport const text = "from here";', found: [] },
  {
    source:
      'const program = `\nimport a from "a";\nrequire("b");\n${await import("./c.ts")}\nimport("d")`;\nimport("./e.ts");',
    found: [
      ["./c.ts", 4],
      ["./e.ts", 6],
    ],
  },
])("imports of $source", ({ source, found }) => {
  expect(findImports(source).map(({ specifier, line }) => [specifier, line])).toEqual(found);
});

test.each([
  { path: "src/core/a.ts", source: 'import { b } from "./b.ts";', wrong: [] },
  {
    path: "src/core/a.ts",
    source: 'import type { T } from "../text/t.ts";',
    wrong: ["src/core/a.ts:1: src/core/ may not import src/text/t.ts"],
  },
  { path: "src/core/a.ts", source: 'import "node:fs";', wrong: ["src/core/a.ts:1: src/core/ may not import node:fs"] },
  { path: "src/text/a.ts", source: 'import "node:crypto";\nimport "../core/c.ts";', wrong: [] },
  {
    path: "src/text/a.ts",
    source: 'void import("../adapters/x.ts");',
    wrong: ["src/text/a.ts:1: src/text/ may not import src/adapters/x.ts"],
  },
  { path: "src/languages/a.ts", source: 'import "yaml";\nimport "yaml/util";', wrong: [] },
  {
    path: "src/languages/a.ts",
    source: 'import "yamlish";',
    wrong: ["src/languages/a.ts:1: src/languages/ may not import yamlish"],
  },
  { path: "src/scanners/a.ts", source: 'import "../languages/query/x.ts";', wrong: [] },
  {
    path: "src/scanners/a.ts",
    source: 'import "../languages/python/x.ts";',
    wrong: ["src/scanners/a.ts:1: src/scanners/ may not import src/languages/python/x.ts"],
  },
  { path: "src/scanners/ast/a.ts", source: 'import "../find.ts";', wrong: [] },
  {
    path: "src/scanners/ast/a.ts",
    source: 'import "../rules/b.ts";',
    wrong: ["src/scanners/ast/a.ts:1: the stage ast imports the stage rules"],
  },
  {
    path: "src/commands/a.ts",
    source: 'import "node:path";',
    wrong: ["src/commands/a.ts:1: src/commands/ may not import node:path"],
  },
  { path: "src/adapters/a.ts", source: 'import "node:fs/promises";\nimport "@actions/core";', wrong: [] },
  {
    path: "src/adapters/a.ts",
    source: "await import(name);",
    wrong: ["src/adapters/a.ts:1: imports what cannot be known"],
  },
  { path: "src/entry/a.ts", source: 'import "../adapters/a.ts";', wrong: [] },
  { path: "src/entry/a.ts", source: 'import "../../package.json";', wrong: [] },
  { path: "src/elsewhere/a.ts", source: "", wrong: ["src/elsewhere/a.ts: its folder is not in the table"] },
])("layers: $path with $source", ({ path, source, wrong }) => {
  expect(checkLayers(files({ [path]: source }), layers)).toEqual(wrong);
});

describe("cycles", () => {
  test("are named once, from the first file", () => {
    const tree = {
      "src/b.ts": 'import "./c.ts";',
      "src/c.ts": 'import "./a.ts";',
      "src/a.ts": 'import type {} from "./b.ts";',
    };
    expect(findCycles(files(tree))).toEqual(["src/a.ts → src/b.ts → src/c.ts → src/a.ts"]);
  });

  test("of a file with itself count, diamonds do not", () => {
    expect(findCycles(files({ "src/a.ts": 'import "./a.ts";' }))).toEqual(["src/a.ts → src/a.ts"]);
    const diamond = {
      "src/a.ts": 'import "./b.ts"; \nimport "./c.ts";',
      "src/b.ts": 'import "./d.ts";',
      "src/c.ts": 'import "./d.ts";',
      "src/d.ts": "",
    };
    expect(findCycles(files(diamond))).toEqual([]);
  });

  test("within a parser may be, through one may not", () => {
    const parser = {
      "src/languages/python/parser/a.ts": 'import "./b.ts";',
      "src/languages/python/parser/b.ts": 'import "./a.ts";',
    };
    expect(findCycles(files(parser))).toEqual([]);
    const out = {
      "src/languages/python/parser/a.ts": 'import "../b.ts";',
      "src/languages/python/b.ts": 'import "./parser/a.ts";',
    };
    expect(findCycles(files(out))).toHaveLength(1);
  });
});

describe("files", () => {
  test.each([
    ["", 0],
    ["a", 1],
    ["a\n", 1],
    ["a\n\n", 2],
  ])("lines of %j", (text, lines) => {
    expect(countLines(text)).toBe(lines);
  });

  test.each([
    ["src/text/utils.ts", false],
    ["src/helpers/a.ts", false],
    ["src/text/glob-util.ts", false],
    ["src/common/a.ts", false],
    ["src/task-manager.ts", false],
    ["src/readFile.ts", false],
    ["src/text/utilise.ts", true],
    ["src/commons-list/commonmark.ts", true],
    ["src/pack.generated.d.ts", true],
  ])("the name %s", (path, isFine) => {
    expect(checkFiles(files({ [path]: "" })).length === 0).toBe(isFine);
  });

  test("the length of one, the median and the ninetieth percentile of all", () => {
    const lines = (count: number): string => "a\n".repeat(count);
    expect(checkFiles(files({ "src/a.ts": lines(300) }))).toEqual([]);
    expect(checkFiles(files({ "src/a.ts": lines(301) }))).toEqual(["src/a.ts: 301 lines"]);
    expect(checkSizes(files({ "src/a.ts": lines(80), "src/b.ts": lines(10), "src/c.ts": lines(290) }))).toEqual([]);
    expect(checkSizes(files({ "src/a.ts": lines(81), "src/b.ts": lines(10), "src/c.ts": lines(90) }))).toEqual([
      "median 81 lines",
    ]);
    const many = Object.fromEntries(
      Array.from({ length: 10 }, (_, index) => [`src/${index}.ts`, lines(index < 8 ? 1 : 201)]),
    );
    expect(checkSizes(files(many))).toEqual(["ninetieth percentile 201 lines"]);
  });
});

describe("documents", () => {
  const ground = {
    exists: (path: string) => ["src/text/glob.ts", "docs/policy.md", "src/text/", "rules/rules/a"].includes(path),
    folders: new Set(["src", "text", "docs", "rules"]),
  };
  test.each([
    { text: "See `src/text/glob.ts` and `text/glob.ts`, in `text/`.", missing: [] },
    { text: "The rule `rules/a`.", missing: [] },
    { text: "The rule `rules/b`.", missing: ["rules/b"] },
    { text: "See `src/text/gone.ts`.", missing: ["src/text/gone.ts"] },
    { text: "See `text/gone.ts`, `SECURITY.md`, `SKILL.md`.", missing: ["text/gone.ts", "SECURITY.md"] },
    { text: "A skill has `scripts/fill.py`, `src/<name>.ts`, `docs/*.md`, `src/a b`.", missing: [] },
    { text: "[a](policy.md), [b](https://example.com/x), [c](#here), [d](policy.md#keys)", missing: [] },
    { text: "[a](gone.md#keys)", missing: ["docs/gone.md"] },
    { text: "```sh\ncat `src/gone.ts`\n```\n", missing: [] },
  ])("$text", ({ text, missing }) => {
    expect(findMissingPaths("docs/a.md", text, ground)).toEqual(missing);
  });
});
