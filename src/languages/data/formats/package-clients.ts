import { openRuns, type DataFacts } from "../runs.ts";
import { readIni } from "../trees/ini.ts";

/** Settings of npm that name a program or a module which npm then runs (docs.npmjs.com, "config"). */
const NPM_PROGRAMS = new Set([
  "script-shell",
  "shell",
  "git",
  "editor",
  "viewer",
  "browser",
  "init-module",
  "onload-script",
]);

/** Reads `.npmrc`: what npm is told to run, and which registries are asked for packages. */
export function readNpmrc(text: string): DataFacts {
  const runs = openRuns();
  for (const { key, text: value, span } of readIni(text, "backslash")) {
    if (NPM_PROGRAMS.has(key)) runs.program(key, "install", [value], span);
    else if (key === "node-options") runs.program(key, "install", ["node", value], span);
    else if (key === "registry" || key.endsWith(":registry"))
      runs.other(key, "install", { kind: "address", url: value }, span);
  }
  return runs.finish("data", { kind: "ok" }, text.length);
}

/** Reads `.pypirc` and `pip.conf`: the indexes that are asked. */
export function readPythonIndexes(text: string): DataFacts {
  const runs = openRuns();
  for (const { section, key, text: value, span } of readIni(text, "indent")) {
    if (!/^(?:repository|index-url|extra-index-url|find-links)$/u.test(key)) continue;
    for (const url of value.split(/\s+/u)) {
      if (url !== "") runs.other(`${section}.${key}`, "install", { kind: "address", url }, span);
    }
  }
  return runs.finish("data", { kind: "ok" }, text.length);
}
