import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { readPnpmLock } from "../../../../src/facts/dependencies/formats/pnpm-lock.ts";
import { wordVersion } from "../supplies.ts";

/** `name version`, with a mark for what has a hash, at the text of its place. */
function read(text: string): readonly string[] {
  return readPnpmLock(text).packages.map(({ name, wanted, isHashed, span }) => {
    const written = text.slice(span.start, span.end);
    return `${name} ${wordVersion(wanted)}${isHashed === true ? " hashed" : ""}${written === name ? "" : ` at ${written}`}`;
  });
}

const HASH = "resolution: {integrity: sha512-aa==}";

/** Ways to write one package, of which pnpm writes the first ones alone. */
const ONE: Readonly<Record<string, string>> = {
  "pnpm 9": `lockfileVersion: '9.0'\n\npackages:\n\n  '@a/b@1.0.0':\n    ${HASH}\n    engines: {node: '>=14'}\n\nsnapshots:\n\n  '@a/b@1.0.0': {}\n`,
  "pnpm 7": `lockfileVersion: 5.4\npackages:\n\n  /@a/b/1.0.0_c@2.0.0:\n    ${HASH}\n    dev: false\n`,
  "line ends of Windows": `packages:\r\n\r\n  '@a/b@1.0.0':\r\n    ${HASH}\r\n`,
  "a comment": `# by hand\npackages:\n  # of\n  '@a/b@1.0.0':\n    # it\n    ${HASH}\n`,
  "quotes of JSON": `"packages":\n  "@a/b@1.0.0":\n    ${HASH}\n`,
  "another depth": `packages:\n      '@a/b@1.0.0':\n          ${HASH}\n`,
  "one line": `packages: {'@a/b@1.0.0': {${HASH}}}\n`,
  "a key of its own line": `packages:\n  ? '@a/b@1.0.0'\n  : {${HASH}}\n`,
  "a block": `packages:\n  '@a/b@1.0.0':\n    resolution:\n      integrity: sha512-aa==\n`,
  "an escape": `packages:\n  "\\x40a/b@1.0.0":\n    ${HASH}\n`,
  "a line that only YAML ends": `packages: # nothing\r  '@a/b@1.0.0':\r    ${HASH}\r`,
};

test.each(Object.keys(ONE))("a package is seen in %s", (way) => {
  const found = read(ONE[way] ?? "");
  expect(found.map((each) => each.replace(/ at .*$/u, ""))).toEqual(["@a/b 1.0.0 hashed"]);
});

describe("what is no version of a registry is read", () => {
  test.each([
    [
      `  file:kit:\n    resolution: {directory: kit, type: directory}\n    name: kit\n`,
      "kit path file:kit at file:kit",
    ],
    [`  kit@file:kit:\n    resolution: {directory: kit, type: directory}\n`, "kit path file:kit"],
    [
      `  kit@https://example.com/kit.tgz:\n    resolution: {integrity: sha512-aa, tarball: https://example.com/kit.tgz}\n`,
      "kit url https://example.com/kit.tgz hashed",
    ],
    [
      `  github.com/a/kit/0123456:\n    resolution: {tarball: https://codeload.github.com/a/kit/tar.gz/0123456}\n    name: kit\n`,
      "kit url https://codeload.github.com/a/kit/tar.gz/0123456 at github.com",
    ],
  ])("%j", (entry, expected) => {
    expect(read(`lockfileVersion: 5.4\npackages:\n${entry}`)).toEqual([expected]);
  });
});

test.each(["7", "8", "9"])("what pnpm %s wrote is read line by line as YAML has it", (version) => {
  const path = join(import.meta.dirname, `../../../fixtures/locks/pnpm-${version}/pnpm-lock.yaml`);
  const text = readFileSync(path, "utf8");
  // A document marker is nothing that pnpm writes, and changes nothing for YAML.
  const asYaml = read(`---\n${text}`);
  expect(asYaml.length).toBeGreaterThan(10);
  expect(read(text)).toEqual(asYaml);
});
