import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { Script } from "node:vm";
import { expect, test } from "vitest";
import { analyseJavaScript } from "../../../src/languages/javascript/analyse.ts";
import type { SourceFacts } from "../../../src/core/source-facts.ts";

/** Packages that every installation for these tests has, in many styles: written by hand, compiled, minified. */
const PACKAGES = ["yaml", "execa", "ajv", "fast-check", "tsx", "@babel/parser", "vitest"];
const MOST_FILES = 150;
const LONGEST = 200_000;

/** Node's own answer for a script, as it wraps a CommonJS file. */
function acceptsAsCommonJs(text: string): boolean {
  const body = text.replace(/^#!/u, "//");
  try {
    void new Script(`(function (exports, require, module, __filename, __dirname) {${body}\n})`);
    return true;
  } catch {
    return false;
  }
}

function listSources(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((path) => /\.[cm]?js$/u.test(path))
    .toSorted()
    .map((path) => join(folder, path));
}

function sample(): readonly string[] {
  const paths = PACKAGES.flatMap((name) => listSources(`node_modules/${name}`));
  const step = Math.max(1, Math.floor(paths.length / MOST_FILES));
  return paths.filter((_, index) => index % step === 0).map((path) => readFileSync(path, "utf8"));
}

const texts = sample().filter((text) => text.length < LONGEST);
const read = (text: string, module: "commonjs" | "module"): SourceFacts =>
  analyseJavaScript(text, { language: "javascript", module });

test(
  "files of installed packages: what Node takes for CommonJS is read so, and nothing else is",
  { timeout: 60_000 },
  () => {
    const accepted = texts.filter(acceptsAsCommonJs);
    expect(accepted.length).toBeGreaterThan(20);
    expect(texts.length - accepted.length).toBeGreaterThan(20);
    const differences = texts.filter(
      (text) => (read(text, "commonjs").parse.kind === "ok") !== acceptsAsCommonJs(text),
    );
    expect(differences.map((text) => text.slice(0, 200))).toEqual([]);
  },
);

test("a text at the place of a call or string is what the fact says", { timeout: 60_000 }, () => {
  for (const text of texts.slice(0, 60)) {
    const facts = analyseJavaScript(text, { language: "javascript", module: "unknown" });
    expect(facts.parse.kind).toBe("ok");
    for (const { value, span } of facts.strings) {
      const written = text.slice(span.start, span.end);
      // A simple one says itself; others have escapes.
      if (value !== null && /^(['"])[^\\]*\1$/u.test(written)) expect(written.slice(1, -1)).toBe(value);
    }
    for (const { call } of facts.calls) {
      const { callee, span } = call;
      if (callee.kind === "name" && callee.name !== "import" && callee.name !== "super") {
        expect(text.slice(callee.span.start, callee.span.end)).toBe(callee.name);
      }
      expect(text.slice(span.start, span.end)).toMatch(/[)`\]\w$]$/u);
    }
  }
});
