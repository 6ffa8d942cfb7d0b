import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { findInterpreters } from "../../scripts/differential/interpreters.ts";
import { findShellScripts } from "../../test/support/shell-scripts.ts";
import { unpackCorpus } from "../shared.ts";

/** In UTF-16 units, of all texts of a language together and of one. */
const [MOST_TEXT, LONGEST] = [3_000_000, 300_000];
/** Written by a machine: such text has several times as many nodes in the same length. */
const LONG_LINE = /.{2000}/u;
const MOST_SCRIPTS = 400;

/** The standard library of the newest CPython here. Tests are left out: they hold broken sources. */
export function pythonSources(): readonly string[] {
  const [folder] = findInterpreters()[0]?.folders ?? [];
  return folder === undefined
    ? []
    : readTexts([folder], (path) => path.endsWith(".py") && !/\/(?:test|tests|site-packages|lib2to3)\//u.test(path));
}

/** What is installed here. */
export function javaScriptSources(): readonly string[] {
  return readTexts(["node_modules"], (path) => /\.[cm]?js$/u.test(path));
}

export function typeScriptSources(): readonly string[] {
  return readTexts(
    ["src", "scripts", "test", "bench"],
    (path) => path.endsWith(".ts") && !path.includes(".generated."),
  );
}

/** Scripts of this machine. */
export function shellSources(): readonly string[] {
  return findShellScripts(MOST_SCRIPTS).map(({ text }) => text);
}

/** Skills of the labelled corpus, where it is, else what is installed here. */
export function markdownSources(): readonly string[] {
  return readTexts([unpackCorpus() ?? "node_modules"], (path) => path.endsWith(".md"));
}

function readTexts(folders: readonly string[], isWanted: (path: string) => boolean): readonly string[] {
  const texts: string[] = [];
  let length = 0;
  for (const folder of folders) {
    for (const path of readdirSync(folder, { recursive: true, encoding: "utf8" }).toSorted()) {
      if (!isWanted(`/${path}`)) continue;
      const text = readFileSync(join(folder, path), "utf8");
      if (text.length > LONGEST || LONG_LINE.test(text)) continue;
      length += text.length;
      if (length > MOST_TEXT) return texts;
      texts.push(text);
    }
  }
  return texts;
}
