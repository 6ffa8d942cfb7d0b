import { execFileSync } from "node:child_process";
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { isBuiltin } from "node:module";
import { join, relative } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { describe, expect, test } from "vitest";
import { bundle } from "../scripts/build.ts";
import { ISOLATED, makeTemporaryFolder } from "./support/repository.ts";

const MOST_LOADED_BYTES = 700_000;

function readFolder(folder: string): Readonly<Record<string, string>> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const paths = files.map((entry) => join(entry.parentPath, entry.name)).toSorted();
  return Object.fromEntries(paths.map((path) => [relative(folder, path), readFileSync(path, "utf8")]));
}

const dist = readFolder("dist");

test("dist/ is what the build makes of the sources, byte for byte: `npm run build` makes it", async () => {
  const folder = makeTemporaryFolder();
  await bundle(folder);
  const built = readFolder(folder);
  expect(Object.keys(dist)).toEqual(Object.keys(built));
  expect(Object.keys(built).filter((name) => dist[name] !== built[name])).toEqual([]);
});

describe.each(Object.entries(dist))("%s", (name, text) => {
  test("is a script or a licence, no native code", () => {
    expect(name).toMatch(/\.js$|\.LEGAL\.txt$/u);
    expect(text).not.toMatch(/["'`][^"'`\s]+\.(?:node|wasm|dll|dylib)["'`]|\bprocess\.dlopen\b/u);
  });

  test("needs nothing but itself and Node", () => {
    const asked = [
      ...text.matchAll(
        /(?:\bfrom|\bimport|\bimport\(|\brequire\()\s*(?<quote>["'])(?<name>[@\w][\w@:./-]*|\.[./][^"'\s]*)\k<quote>/gu,
      ),
    ];
    const names = asked.map(({ groups }) => groups?.["name"] ?? "");
    expect(names.filter((asks) => !isBuiltin(asks) && !asks.startsWith("./"))).toEqual([]);
  });

  test("names no folder of the machine that built it", () => {
    expect([process.cwd(), "/node_modules/", "file:///"].filter((trace) => text.includes(trace))).toEqual([]);
  });
});

/** What Node compiled, from the report of its coverage: it lists every script that was loaded. */
function loadedBytes(args: readonly string[]): { readonly bytes: number; readonly names: readonly string[] } {
  const folder = makeTemporaryFolder();
  mkdirSync(join(folder, "work/skills/pdf"), { recursive: true });
  writeFileSync(join(folder, "work/skills/pdf/SKILL.md"), "---\nname: pdf\ndescription: Fills forms.\n---\n# PDF\n");
  const coverage = join(folder, "coverage");
  execFileSync(process.execPath, [join(process.cwd(), "dist/cli.js"), ...args], {
    cwd: join(folder, "work"),
    env: { ...ISOLATED, NODE_V8_COVERAGE: coverage },
    stdio: "pipe",
  });
  const root = pathToFileURL(join(process.cwd(), "dist/")).href;
  const [report = ""] = readdirSync(coverage);
  const { result } = JSON.parse(readFileSync(join(coverage, report), "utf8")) as {
    readonly result: readonly { readonly url: string }[];
  };
  const urls = [...new Set(result.map(({ url }) => url).filter((url) => url.startsWith(root)))];
  const bytes = urls.reduce((sum, url) => sum + statSync(fileURLToPath(url)).size, 0);
  return { bytes, names: urls.map((url) => url.slice(root.length)) };
}

describe("what is read from disk", () => {
  test("for a static scan is little", () => {
    const { bytes, names } = loadedBytes(["scan"]);
    expect(names).toContain("cli.js");
    expect(names.some((name) => name.includes("load-pack"))).toBe(true);
    expect(bytes).toBeGreaterThan(50_000);
    expect(bytes).toBeLessThan(MOST_LOADED_BYTES);
  });

  test("for a scan without a rule pack is no engine of rule packs, whose files have a policy parsed", () => {
    const isOfPacks = (name: string): boolean => /linear-regex|parsers/u.test(name);
    expect(Object.keys(dist).filter(isOfPacks)).not.toEqual([]);
    expect(loadedBytes(["scan"]).names.filter(isOfPacks)).toEqual([]);
  });

  test("for help is less, and no rules", () => {
    const { bytes, names } = loadedBytes(["--help"]);
    expect(names.filter((name) => name.includes("load-pack"))).toEqual([]);
    expect(bytes).toBeLessThan(loadedBytes(["scan"]).bytes / 2);
  });
});
