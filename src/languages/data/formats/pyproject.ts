import type { RunsFact } from "../../../core/source-facts.ts";
import { openRuns, type DataFacts, type RunsCollector } from "../runs.ts";
import { entriesOf, itemsOf, textAt, textsOf, valueAt, type DataNode } from "../trees/node.ts";
import { readToml } from "../trees/toml.ts";

/** Tables of tools whose values are lines for a shell, or objects with such lines, by the key that holds them. */
const TASKS: readonly (readonly [path: readonly string[], when: RunsFact["when"]])[] = [
  [["tool", "poe", "tasks"], "manual"],
  [["tool", "pdm", "scripts"], "manual"],
  [["tool", "taskipy", "tasks"], "manual"],
  [["tool", "hatch", "envs", "default", "scripts"], "manual"],
  [["tool", "pixi", "tasks"], "manual"],
  [["tool", "rye", "scripts"], "manual"],
  [["tool", "thx", "jobs"], "manual"],
  [["tool", "nox", "sessions"], "test"],
];
/** Tables in which tools had groups of requirements before PEP 735, and environments of their own. */
const LISTS: readonly (readonly string[])[] = [
  ["project", "optional-dependencies"],
  ["dependency-groups"],
  ["tool", "pdm", "dev-dependencies"],
];
/** Where Poetry takes a package from, the most telling first (python-poetry.org, "Dependency specification"). */
const POETRY_SOURCES = ["git", "url", "path", "version"];
const LINES = new Set(["cmd", "shell", "script", "command", "commands", "run"]);

/** Reads `pyproject.toml`: what it needs, what building it runs, what it puts on the path, and the tables of tools that run commands. */
export function readPyproject(text: string): DataFacts {
  const { root, parse } = readToml(text);
  const runs = openRuns();
  const build = valueAt(root, "build-system");
  for (const need of textsOf(valueAt(build, "requires"))) {
    runs.other("build-system.requires", "build", { kind: "package", spec: need.text }, need.span);
  }
  readDependencies(runs, root);
  const backend = valueAt(build, "build-backend");
  if (backend?.kind === "text") runs.entryPoint("build-system.build-backend", "build", backend.text, backend.span);
  for (const path of textsOf(valueAt(build, "backend-path"))) {
    runs.other("build-system.backend-path", "build", { kind: "file", path: path.text }, path.span);
  }
  for (const path of [
    ["project", "scripts"],
    ["project", "gui-scripts"],
    ["tool", "poetry", "scripts"],
  ]) {
    readReferences(runs, path.join("."), valueAt(root, ...path));
  }
  for (const { key, value } of entriesOf(valueAt(root, "project", "entry-points"))) {
    readReferences(runs, `project.entry-points.${key}`, value, "import");
  }
  for (const { key, value } of entriesOf(valueAt(root, "tool", "poetry", "plugins"))) {
    readReferences(runs, `tool.poetry.plugins.${key}`, value, "import");
  }
  const script = valueAt(root, "tool", "poetry", "build", "script") ?? valueAt(root, "tool", "poetry", "build");
  if (script?.kind === "text")
    runs.other("tool.poetry.build", "build", { kind: "file", path: script.text }, script.span);
  for (const [path, when] of TASKS) {
    for (const { key, value } of entriesOf(valueAt(root, ...path)))
      readTask(runs, `${path.join(".")}.${key}`, when, value);
  }
  for (const { key, value } of entriesOf(valueAt(root, "tool", "hatch", "build", "hooks"))) {
    const path = textAt(value, "path") ?? (key === "custom" ? "hatch_build.py" : null);
    if (path !== null) runs.other(`tool.hatch.build.hooks.${key}`, "build", { kind: "file", path }, value.span);
  }
  for (const { key, value } of entriesOf(valueAt(root, "tool", "setuptools", "cmdclass"))) {
    if (value.kind === "text") runs.entryPoint(`tool.setuptools.cmdclass.${key}`, "build", value.text, value.span);
  }
  const options = valueAt(root, "tool", "pytest", "ini_options", "addopts");
  for (const option of textsOf(options))
    runs.program("tool.pytest.ini_options.addopts", "test", ["pytest", option.text], option.span);
  return runs.finish("data", parse, text.length);
}

/** What is installed with it: by its own metadata (PEP 621, PEP 735), and by the tables that Poetry has for the same. */
function readDependencies(runs: RunsCollector, root: DataNode | null): void {
  readList("project.dependencies", valueAt(root, "project", "dependencies"));
  for (const path of LISTS) {
    for (const { key, value } of entriesOf(valueAt(root, ...path))) readList([...path, key].join("."), value);
  }
  readList("tool.uv.dev-dependencies", valueAt(root, "tool", "uv", "dev-dependencies"));
  for (const { key, value } of entriesOf(valueAt(root, "tool", "hatch", "envs"))) {
    for (const list of ["dependencies", "extra-dependencies"])
      readList(`tool.hatch.envs.${key}.${list}`, valueAt(value, list));
  }
  const poetry = valueAt(root, "tool", "poetry");
  readPoetry("tool.poetry.dependencies", valueAt(poetry, "dependencies"));
  readPoetry("tool.poetry.dev-dependencies", valueAt(poetry, "dev-dependencies"));
  for (const { key, value } of entriesOf(valueAt(poetry, "group")))
    readPoetry(`tool.poetry.group.${key}.dependencies`, valueAt(value, "dependencies"));
  readSources("tool.poetry.source", valueAt(poetry, "source"));
  readSources("tool.pdm.source", valueAt(root, "tool", "pdm", "source"));
  readSources("tool.uv.index", valueAt(root, "tool", "uv", "index"));
  for (const key of ["index-url", "extra-index-url", "find-links"]) {
    for (const { text, span } of textsOf(valueAt(root, "tool", "uv", key)))
      runs.other(`tool.uv.${key}`, "install", { kind: "address", url: text }, span);
  }

  function readPoetry(how: string, table: DataNode | null): void {
    for (const { key, keySpan, value } of entriesOf(table)) {
      if (key === "python") continue;
      const from =
        value.kind === "text" ? value.text : POETRY_SOURCES.map((source) => textAt(value, source)).find(Boolean);
      const span = keySpan.start < value.span.start ? { start: keySpan.start, end: value.span.end } : keySpan;
      runs.other(how, "install", { kind: "package", spec: `${key}@${from ?? "*"}` }, span);
    }
  }

  /** Indexes beside the usual one, or instead of it. */
  function readSources(how: string, list: DataNode | null): void {
    for (const source of itemsOf(list)) {
      const url = valueAt(source, "url");
      if (url?.kind === "text") runs.other(how, "install", { kind: "address", url: url.text }, url.span);
    }
  }

  function readList(how: string, list: DataNode | null): void {
    for (const { text, span } of textsOf(list)) runs.other(how, "install", { kind: "package", spec: text }, span);
  }
}

function readReferences(
  runs: RunsCollector,
  how: string,
  node: DataNode | null,
  when: RunsFact["when"] = "manual",
): void {
  for (const { key, value } of entriesOf(node)) {
    const reference = value.kind === "text" ? value.text : (textAt(value, "callable") ?? textAt(value, "reference"));
    if (reference !== null) runs.entryPoint(`${how}.${key}`, when, reference, value.span);
  }
}

function readTask(runs: RunsCollector, how: string, when: RunsFact["when"], node: DataNode): void {
  if (node.kind === "text") runs.command(how, when, node, node.span);
  for (const item of itemsOf(node)) readTask(runs, how, when, item);
  for (const { key, value } of entriesOf(node)) if (LINES.has(key)) readTask(runs, `${how}.${key}`, when, value);
}
