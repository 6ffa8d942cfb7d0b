import { openRuns, type DataFacts } from "../runs.ts";
import { readJson } from "../trees/json.ts";
import { entriesOf, valueAt, type DataNode } from "../trees/node.ts";
import type { RunsFact } from "../../../core/source-facts.ts";

/** Scripts that npm runs without being asked for them by name (docs.npmjs.com, "scripts", life cycle scripts). */
const UNASKED: Readonly<Record<string, RunsFact["when"]>> = {
  preinstall: "install",
  install: "install",
  postinstall: "install",
  preprepare: "install",
  prepare: "install",
  postprepare: "install",
  dependencies: "install",
  prepublish: "install",
  prepublishOnly: "build",
  prepack: "build",
  postpack: "build",
  publish: "build",
  postpublish: "build",
  pretest: "test",
  test: "test",
  posttest: "test",
  prestart: "start",
  start: "start",
  poststart: "start",
};
/** What npm installs; `overrides` says where something else is taken from. */
const DEPENDENCIES = ["dependencies", "devDependencies", "optionalDependencies", "peerDependencies", "overrides"];

/** Reads `package.json`: scripts, programs, entry points, and dependencies. */
export function readPackageJson(text: string): DataFacts {
  const { root, parse } = readJson(text);
  const runs = openRuns();
  for (const { key, value } of entriesOf(valueAt(root, "scripts"))) {
    const when = Object.hasOwn(UNASKED, key) ? UNASKED[key] : "manual";
    if (value.kind === "text") runs.command(`scripts.${key}`, when ?? "manual", value, value.span);
  }
  for (const key of ["main", "module", "browser", "exports", "imports"]) readFiles(key, valueAt(root, key));
  readFiles("bin", valueAt(root, "bin"), "manual");
  for (const key of DEPENDENCIES) {
    for (const { key: name, keySpan, value } of entriesOf(valueAt(root, key))) {
      if (value.kind !== "text") continue;
      const span = { start: keySpan.start, end: value.span.end };
      runs.other(`${key}.${name}`, "install", { kind: "package", spec: `${name}@${value.text}` }, span);
    }
  }
  return runs.finish("data", parse, text.length);

  function readFiles(how: string, node: DataNode | null, when: RunsFact["when"] = "import"): void {
    if (node?.kind === "text") runs.other(how, when, { kind: "file", path: node.text }, node.span);
    for (const { key, value } of entriesOf(node)) readFiles(`${how}.${key}`, value, when);
    if (node?.kind === "list") for (const item of node.items) readFiles(how, item, when);
  }
}
