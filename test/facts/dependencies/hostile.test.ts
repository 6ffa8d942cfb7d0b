import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { loadFormat } from "../../../src/facts/dependencies/formats/table.ts";
import { readRequirement } from "../../../src/facts/dependencies/python-requirement.ts";
import { readSupplies } from "./supplies.ts";

const COUNT = 10_000;
const numbers = Array.from({ length: COUNT }, (_, index) => index);

/** Ten thousand packages each. */
const LARGE: Readonly<Record<string, string>> = {
  "requirements.txt": numbers.map((at) => `package-${at}==1.${at}\n`).join(""),
  "package-lock.json": JSON.stringify({
    packages: Object.fromEntries(numbers.map((at) => [`node_modules/package-${at}`, { version: "1.0.0" }])),
  }),
  "pnpm-lock.yaml": `lockfileVersion: '9.0'\n\npackages:\n\n${numbers.map((at) => `  package-${at}@1.0.0:\n    resolution: {integrity: sha512-${"a".repeat(86)}==}\n\n`).join("")}`,
  "poetry.lock": numbers.map((at) => `[[package]]\nname = "package-${at}"\nversion = "1.0.0"\n`).join(""),
  "x.sh": `pip install ${numbers.map((at) => `package-${at}==1.0`).join(" ")}\n`,
};

describe("ten thousand packages are read in linear time", () => {
  test.each(Object.keys(LARGE))("%s", { timeout: 30_000 }, async (path) => {
    const { dependencies, unaudited } = await readSupplies({ [path]: LARGE[path] ?? "" });
    expect(dependencies).toHaveLength(COUNT);
    expect(unaudited).toEqual([]);
    expect(new Set(dependencies.map(({ at }) => `${at.line}:${at.column}`)).size).toBe(COUNT);
  });
});

/** What each format takes too much time for, or too deep a stack, if it is read carelessly. */
const HOSTILE: readonly (readonly [path: string, text: string])[] = [
  ["requirements.txt", " ".repeat(300_000)],
  ["requirements.txt", `x${" ".repeat(300_000)}y`],
  ["requirements.txt", "\\\n".repeat(100_000)],
  ["requirements.txt", `x${"[a]".repeat(100_000)}`],
  ["requirements.txt", `x==1${"-1".repeat(100_000)}`],
  ["requirements.txt", `https://${"a/".repeat(100_000)}`],
  ["requirements.txt", `-r ${"../".repeat(100_000)}x`],
  ["package-lock.json", `{"packages": {"node_modules/x": ${"[".repeat(100_000)}`],
  [
    "package-lock.json",
    `{"dependencies": ${'{"x": {"version": "1.0.0", "dependencies": '.repeat(2000)}{}${"}}".repeat(2000)}}`,
  ],
  [
    "package-lock.json",
    `{"packages": {"node_modules/x": {"version": "1.0.0", "resolved": "https://a${"/a".repeat(100_000)}"}}}`,
  ],
  ["yarn.lock", `"${"a@".repeat(100_000)}:\n`],
  ["yarn.lock", `x@1:\n  version "${" ".repeat(100_000)}`],
  ["pnpm-lock.yaml", `packages:\n  ? ${"/a".repeat(100_000)}\n`],
  ["poetry.lock", `[[package]]\nname = "${"a".repeat(100_000)}"\nversion = "${"1.".repeat(50_000)}"\n`],
  ["go.mod", `require ${"a ".repeat(100_000)}`],
  ["Gemfile", `gem ${'"a", '.repeat(50_000)}`],
  ["Gemfile.lock", `GEM\n    ${"a".repeat(100_000)} (${" ".repeat(100_000)}\n`],
  ["environment.yml", `dependencies:\n  - ${"a ".repeat(100_000)}\n`],
  ["deno.json", `{"imports": {"x": "npm:${"@".repeat(100_000)}"}}`],
  ["Cargo.toml", `[dependencies]\nx = "${"=".repeat(100_000)}"\n`],
];

test.each(HOSTILE.map(([path, text], index) => ({ path, text, index })))(
  "$index: $path is read in time, or a problem with a place",
  async ({ path, text }) => {
    const start = performance.now();
    const { dependencies, unaudited, remarks } = await readSupplies({ [path]: text });
    // Parsing alone has limits of its own; the machine may be busy with other tests.
    expect(performance.now() - start).toBeLessThan(8000);
    for (const { at } of [...dependencies, ...unaudited, ...remarks]) expect(at.path).toBe(`skill/${path}`);
  },
);

/** Every format that is read by itself, with what its own readers take apart. */
const FORMATS = [
  "poetry.lock",
  "pdm.lock",
  "uv.lock",
  "pylock.toml",
  "Pipfile",
  "Pipfile.lock",
  "package-lock.json",
  "pnpm-lock.yaml",
  "bun.lock",
  "yarn.lock",
  "go.mod",
  "go.sum",
  "Cargo.toml",
  "Cargo.lock",
  "Gemfile",
  "Gemfile.lock",
  "environment.yml",
  "deno.json",
  "deno.lock",
];

test.each(FORMATS)("%s: never throws, and every place is in the text", async (path) => {
  const format = await loadFormat(path);
  expect(format).not.toBeNull();
  const piece = fc.constantFrom(
    "{",
    "}",
    "[",
    "]",
    '"',
    ":",
    ",",
    "\n",
    "  ",
    "=",
    "[[package]]",
    "name",
    "version",
    "packages",
    "node_modules/x",
    "x@1",
    "1.0.0",
    "require (",
    "v1.0.0",
    "h1:",
    "GEM",
    "specs:",
    "gem 'x'",
    "- ",
    "source",
    "dependencies",
    "pip",
    "null",
    "1",
  );
  const text = fc.oneof(
    fc.string(),
    fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join("")),
    fc.json(),
  );
  fc.assert(
    fc.property(text, (given) => {
      const { packages = [], problems = [], remarks = [] } = format?.read(given) ?? {};
      for (const { span } of [...packages, ...problems, ...remarks]) {
        expect(span.start).toBeGreaterThanOrEqual(0);
        expect(span.end).toBeGreaterThanOrEqual(span.start);
        expect(span.end).toBeLessThanOrEqual(given.length);
      }
    }),
  );
});

test.each(FORMATS)(
  "%s: a hundred megabytes are a problem at once, sixteen of nothing it knows in time",
  async (path) => {
    const format = await loadFormat(path);
    const refused = format?.read("a".repeat(100 * 1024 * 1024));
    expect(refused).toMatchObject({ packages: [], problems: [{ because: `${path} is longer than 16 Mi characters` }] });
    const start = performance.now();
    const { problems = [], packages = [] } = format?.read("packages: a 1\n".repeat(1_000_000)) ?? {};
    expect(performance.now() - start).toBeLessThan(20_000);
    expect(packages).toEqual([]);
    expect(problems.length).toBeLessThanOrEqual(1000);
  },
);

test("a broken lock file is a problem with a place", async () => {
  const { unaudited } = await readSupplies({
    "package-lock.json": '{\n  "packages": {\n    "node_modules/x": {"version": }\n',
    "poetry.lock": '[[package]]\nname = "x"\nversion = \n',
    "pnpm-lock.yaml": "packages:\n  x@1.0.0: [\n",
  });
  expect(unaudited.map(({ kind, at }) => `${kind} ${at.path}`)).toEqual(
    expect.arrayContaining([
      "unread skill/package-lock.json",
      "unread skill/pnpm-lock.yaml",
      "unread skill/poetry.lock",
    ]),
  );
});

test("versions that are none are problems, not packages", async () => {
  const { dependencies, unaudited } = await readSupplies({
    "package-lock.json": '{"packages": {"node_modules/x": {"version": "^1"}, "node_modules/y": {}}}',
    "poetry.lock": '[[package]]\nname = "z"\nversion = "newest"\n',
    "yarn.lock": "w@1:\n  version newest\n",
  });
  expect(dependencies).toEqual([]);
  expect(unaudited.map(({ because }) => because)).toEqual([
    "package-lock.json has no version for x",
    "package-lock.json has no version for y",
    "poetry.lock has no version for z",
    "yarn.lock has no version for w",
  ]);
});

test("names that a shell would run are no names", () => {
  const shell = fc.constantFrom("$(x)", "`x`", ";x", "|x", "&x", ">x", "'x'", '"x"', "\\x", "\u202Ex", "x\0");
  fc.assert(
    fc.property(shell, fc.boolean(), (text, isFirst) => {
      const read = readRequirement(isFirst ? text : `kit${text}`);
      expect(read?.name ?? "kit").toMatch(/^(?:kit|x|)$/u);
    }),
  );
});
