import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test, type TestContext } from "vitest";
import { createAdvisories } from "../../../src/adapters/osv-scanner/advisories.ts";
import type { DependencyReport } from "../../../src/facts/dependencies/report.ts";
import type { LockReading, PackageVersion } from "../../../src/ports/advisories.ts";
import { findDispute } from "../../../src/scanners/supply-chain/compare-locks.ts";
import { NODE } from "../../facts/dependencies/node-forms.ts";
import { PYTHON } from "../../facts/dependencies/python-forms.ts";
import { readSupplies } from "../../facts/dependencies/supplies.ts";
import { OSV_DATABASES } from "../../support/osv.ts";
import { findTool } from "../../support/tools.ts";

const FIXTURES = join(import.meta.dirname, "../../fixtures/locks");

/** Both readings of files of a skill, by the place of each lock file: what they differ in. */
async function dispute(files: Readonly<Record<string, string>>, context: TestContext): Promise<Record<string, string>> {
  const supplies = await readSupplies(files);
  const readings = await readByScanner(supplies, context);
  const words = supplies.locks.map((lock, index) => {
    const own = supplies.dependencies.filter(({ at }) => at.path === lock.at.path);
    const found = findDispute(own, lock, readings[index] ?? { kind: "unread" });
    return [lock.at.path.slice("skill/".length), found === null ? "none" : `${found.at.line}: ${found.words}`] as const;
  });
  return Object.fromEntries(words);
}

async function readByScanner({ locks }: DependencyReport, context: TestContext): Promise<readonly LockReading[]> {
  const advisories = createAdvisories({
    EVOGATE_OSV_SCANNER: findTool("osv-scanner", context),
    EVOGATE_OSV_DB: OSV_DATABASES,
  });
  const question = { packages: [], locks, mayUseNetwork: false, judgedFolder: null };
  const answer = await advisories.lookUp(question, new AbortController().signal);
  if (!answer.ok) throw new Error(answer.fault.message);
  if (!answer.value.locks.ok) throw new Error(answer.value.locks.fault.message);
  return answer.value.locks.value;
}

test("what sixteen lock files say is read alike by osv-scanner", async (context) => {
  const files = readdirSync(FIXTURES, { recursive: true, encoding: "utf8" }).filter((path) => /\/[^/]+$/u.test(path));
  const found = await dispute(
    Object.fromEntries(files.map((path) => [path, readFileSync(join(FIXTURES, path), "utf8")])),
    context,
  );
  expect(found).toEqual({
    "bun/bun.lock": "none",
    "bundler/Gemfile.lock": "none",
    "cargo/Cargo.lock": "none",
    "npm-1/package-lock.json": "none",
    "npm-2/package-lock.json": "none",
    "npm-3/package-lock.json": "none",
    "pdm/pdm.lock": "none",
    "pipenv/Pipfile.lock": "none",
    "pnpm-7/pnpm-lock.yaml": "none",
    "pnpm-8/pnpm-lock.yaml": "none",
    "pnpm-9/pnpm-lock.yaml": "none",
    "poetry/poetry.lock": "none",
    "pylock/pylock.toml": "none",
    "uv/uv.lock": "none",
    "yarn-1/yarn.lock": "none",
    "yarn-4/yarn.lock": "none",
  });
});

test("every form of a lock file in which one package is named is read alike", async (context) => {
  const locks = [...PYTHON, ...NODE].filter(({ path }) => /lock|shrinkwrap/u.test(path) && path !== "deno.lock");
  const found = await dispute(
    Object.fromEntries(locks.map(({ path, text }, index) => [`${index}/${path}`, text])),
    context,
  );
  expect(Object.values(found)).toEqual(Array.from({ length: 13 }, () => "none"));
});

test("what only one of them reads is said, with its place; another file is not touched by it", async (context) => {
  const twice = '{"packages": {\n"node_modules/a": {"version": "1.0.0"},\n"node_modules/a": {"version": "2.0.0"}}}';
  const comment = '{"packages": {\n// "node_modules/a": {},\n"node_modules/b": {"version": "1.0.0"}}}';
  const found = await dispute(
    {
      "twice/package-lock.json": twice,
      "comment/package-lock.json": comment,
      "shape/package-lock.json": '{"packages": {"node_modules/a": {"version": "1.0.0"}, "note": "by hand"}}',
      "good/poetry.lock": '[[package]]\nname = "jinja2"\nversion = "2.4.1"\n',
    },
    context,
  );
  expect(found).toEqual({
    "comment/package-lock.json": "1: osv-scanner cannot read this package-lock.json, Evogate can",
    "twice/package-lock.json": "2: only Evogate reads a 1.0.0",
    "shape/package-lock.json": "1: osv-scanner cannot read this package-lock.json, Evogate can",
    "good/poetry.lock": "none",
  });
});

/** `x` is fetched from a repository, `own` is the project itself, `a.b` and `c` come from the registry. */
const LOCK = `
[[package]]
name = "a.b"
version = "1.0"
source = { registry = "https://pypi.org/simple" }
[[package]]
name = "c"
version = "2.0"
source = { registry = "https://pypi.org/simple" }
[[package]]
name = "x"
version = "3.0"
source = { git = "https://github.com/example/x" }
[[package]]
name = "own"
version = "4.0"
source = { editable = "." }
`;

test.each<[string, packages: readonly string[], expected: string | null]>([
  ["the same", ["a-b 1.0", "c 2.0"], null],
  ["the same in another order and spelling, twice", ["C 2.0", "A.b 1.0", "a_b 1.0"], null],
  ["what is not from a registry, and the project", ["a-b 1.0", "c 2.0", "x 3.0", "own 4.0"], null],
  ["one package less", ["a-b 1.0"], "only Evogate reads c 2.0"],
  ["one package more", ["a-b 1.0", "c 2.0", "d 1.0"], "only osv-scanner reads d 1.0"],
  ["another version", ["a-b 1.0", "c 2.1"], "only Evogate reads c 2.0; only osv-scanner reads c 2.1"],
  [
    "many more",
    ["a-b 1.0", "c 2.0", "h 1", "g 1", "f 1", "e 1", "d 1"],
    "only osv-scanner reads d 1, e 1, f 1 and 2 more",
  ],
  ["nothing", [], "only Evogate reads a-b 1.0, c 2.0"],
])("a reading with %s", async (_what, packages, expected) => {
  const { dependencies, locks } = await readSupplies({ "uv.lock": LOCK });
  const [lock] = locks;
  const read = packages.map((each): PackageVersion => {
    const [name = "", version = ""] = each.split(" ");
    return { ecosystem: "PyPI", name, version };
  });
  const found = lock === undefined ? null : findDispute(dependencies, lock, { kind: "read", packages: read });
  expect(found?.words ?? null).toBe(expected);
});

test("a lock file with a place that nobody understands is not compared: that is a finding already", async () => {
  const { locks, unaudited } = await readSupplies({ "poetry.lock": '[[package]]\nname = "a"\nversion = "newest"\n' });
  expect([locks, unaudited.map(({ kind }) => kind)]).toEqual([[], ["unread"]]);
});
