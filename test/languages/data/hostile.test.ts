import fc from "fast-check";
import { expect, test } from "vitest";
import { readData } from "../../support/read-data.ts";
import { readInlineMetadata } from "../../../src/languages/data/formats/inline-metadata.ts";
import { misplaced } from "../../support/stretches.ts";

/** One path of each reader, with a text that it understands. */
const SEEDS: readonly (readonly [path: string, text: string])[] = [
  ["package.json", '{"scripts":{"install":"a"},"bin":{"b":"c"},"exports":[{"d":"e"}]}'],
  ["pyproject.toml", '[project.scripts]\na = "b:c"\n[tool.poe.tasks]\nd = ["e"]\n'],
  ["setup.cfg", "[options]\nsetup_requires =\n  a\n"],
  ["a.ipynb", '{"cells":[{"cell_type":"code","source":["!a\\n","b = \\"c\\u0041\\""]}]}'],
  ["a.pth", "import a\nb\n"],
  [".npmrc", "registry=a\nnode-options=b\n"],
  [".pypirc", "[a]\nrepository = b\n"],
  ["Makefile", "a: b\n\tc \\\n\td\n"],
  ["Dockerfile", 'FROM a\nRUN <<EOF\nb\nEOF\nCMD ["c"]\nRUN d \\\n e\n'],
  [".github/workflows/a.yml", "jobs:\n  a:\n    steps:\n      - run: |\n          b\n      - uses: c\n"],
  ["action.yml", "runs:\n  main: a\n"],
  ["compose.yml", "x: &x {image: a}\nservices:\n  b: *x\n"],
  [".pre-commit-config.yaml", "repos:\n- repo: local\n  hooks: [{id: a, entry: b}]\n"],
  ["lefthook.yml", "a:\n  jobs: [{run: b}]\n"],
  ["a.service", "[Service]\nExecStart=a \\\n b\n"],
  ["crontab", "* * * * * a%b\n"],
  [".mcp.json", '{"mcpServers":{"a":{"command":"b","args":["c"]}}} // d'],
  [".codex/a.toml", '[mcp_servers.a]\ncommand = "b"\n'],
];
const NOISE = [
  '"',
  "'",
  "\\",
  "{",
  "}",
  "[",
  "]",
  ":",
  ",",
  "\n",
  "\r\n",
  "\t",
  " ",
  "#",
  "&a",
  "*a",
  "<<",
  "|",
  "=",
  "\u0000",
  "é",
  "😀",
];

interface Edit {
  readonly at: number;
  readonly cut: number;
  readonly put: string;
}
const edit: fc.Arbitrary<Edit> = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  cut: fc.nat(4),
  put: fc.constantFrom("", ...NOISE),
});

function change(text: string, { at, cut, put }: Edit): string {
  const from = Math.floor(at * text.length);
  return text.slice(0, from) + put + text.slice(from + cut);
}

test("whatever is changed in them, files are read, and every place is within the text", async () => {
  const seen = new Set<string>();
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...SEEDS), fc.array(edit, { maxLength: 5 }), async ([path, text], edits) => {
      const hostile = edits.reduce(change, text);
      const facts = await readData(path, hostile);
      seen.add(path);
      if (facts === null) throw new Error(`nobody reads ${path}`);
      expect(misplaced(hostile, facts.source.embedded)).toEqual([]);
      const spans = [...facts.runs, ...facts.source.embedded].map((it) => it.span);
      expect(spans.filter(({ start, end }) => start < 0 || end < start || end > hostile.length)).toEqual([]);
    }),
    { seed: 6, numRuns: 3000 },
  );
  expect(seen.size).toBe(SEEDS.length);
});

const fill = (part: string): string => part.repeat(Math.ceil(100_000 / part.length));

test.each([
  ["package.json", fill('{"a":')],
  ["package.json", `{"scripts":{${fill('"a":"b",')}}}`],
  ["pyproject.toml", fill("a=[")],
  ["pyproject.toml", fill("[a]\n")],
  ["pyproject.toml", `[${fill(" ")}`],
  ["setup.cfg", `[options]\na =\n${fill(" b\n")}`],
  ["a.ipynb", `{"cells":[{"cell_type":"code","source":"${fill("\\n")}"}]}`],
  ["Makefile", fill("a:\n\tb\\\n")],
  ["Makefile", fill("$(shell ")],
  ["Dockerfile", fill("RUN a \\\n")],
  ["Dockerfile", fill("RUN <<A <<B\n")],
  ["compose.yml", `a: &a 1\nb: [${fill("*a,")}]`],
  ["compose.yml", fill("- ")],
  ["compose.yml", `services:\n${Array.from({ length: 4000 }, (_, index) => `  s${index}: {image: a}\n`).join("")}`],
  ["a.service", `[Service]\nExecStart=${fill("a \\\n")}`],
  ["crontab", fill("* ")],
  ["a.pth", fill("import a\n")],
])("%s of a hundred thousand hostile characters is read within two seconds: %#", async (path, text) => {
  const started = process.cpuUsage();
  expect(await readData(path, text)).not.toBeNull();
  expect(process.cpuUsage(started).user / 1000).toBeLessThan(2000);
});

test("script metadata without an end is read once", () => {
  const started = process.cpuUsage();
  readInlineMetadata(fill("# /// script\n"));
  expect(process.cpuUsage(started).user / 1000).toBeLessThan(2000);
});
