import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { packageFolders, writeNotices } from "../../scripts/notices.ts";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "evogate-test-"));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

function addPackage(name: string, files: Readonly<Record<string, string>>): string {
  const home = join(folder, "node_modules", name);
  mkdirSync(home, { recursive: true });
  writeFileSync(join(home, "package.json"), JSON.stringify({ name, version: "1.2.3", license: "MIT" }));
  for (const [file, text] of Object.entries(files)) writeFileSync(join(home, file), text);
  return join(home, "index.js");
}

test("each package once, the innermost of nested ones, our own files not at all", () => {
  expect(
    packageFolders([
      "src/entry/cli.ts",
      "node_modules/yaml/browser/index.js",
      "node_modules/yaml/browser/parse.js",
      "node_modules/@actions/core/lib/core.js",
      "node_modules/npm-run-path/node_modules/path-key/index.js",
    ]),
  ).toEqual(["node_modules/@actions/core", "node_modules/npm-run-path/node_modules/path-key", "node_modules/yaml"]);
});

test("the text of every license and notice, with the name and version it belongs to", () => {
  const one = addPackage("one", { LICENSE: "Terms of one.\r\n", "NOTICE.txt": "By somebody.", "license-check.js": "" });
  const two = addPackage("two", { "LICENCE.md": "Terms of two." });
  writeNotices([one, two], join(folder, "notices.txt"));
  const text = readFileSync(join(folder, "notices.txt"), "utf8");
  expect(text.split(`\n${"-".repeat(80)}\n\n`)).toEqual([
    "one 1.2.3 (MIT)\n\nTerms of one.\n\nBy somebody.\n",
    "two 1.2.3 (MIT)\n\nTerms of two.\n",
  ]);
});

test("a package without the text of its license stops the build", () => {
  const bare = addPackage("bare", {});
  expect(() => writeNotices([bare], join(folder, "notices.txt"))).toThrow(/bare comes without the text/u);
});
