import { baseName } from "../../../text/base-name.ts";

/** How a file is read: which of its places are prose, code, comment or data. */
export type FileKind = "markdown" | "prose" | "hash-code" | "slash-code" | "data";

const BY_EXTENSION: Readonly<Record<string, FileKind>> = {
  md: "markdown",
  mdc: "markdown",
  mdx: "markdown",
  markdown: "markdown",
  txt: "prose",
  rst: "prose",
  adoc: "prose",
  html: "prose",
  htm: "prose",
  json: "data",
  jsonl: "data",
  json5: "data",
  jsonc: "data",
  yaml: "data",
  yml: "data",
  toml: "data",
  csv: "data",
  tsv: "data",
  xml: "data",
  ini: "data",
  cfg: "data",
  conf: "data",
  lock: "data",
  svg: "data",
  js: "slash-code",
  cjs: "slash-code",
  mjs: "slash-code",
  jsx: "slash-code",
  ts: "slash-code",
  cts: "slash-code",
  mts: "slash-code",
  tsx: "slash-code",
  go: "slash-code",
  rs: "slash-code",
  java: "slash-code",
  kt: "slash-code",
  c: "slash-code",
  h: "slash-code",
  cc: "slash-code",
  cpp: "slash-code",
  cs: "slash-code",
  swift: "slash-code",
  php: "slash-code",
  scala: "slash-code",
};

/** Instruction files of agents that have no extension. */
const PROSE_NAMES: ReadonlySet<string> = new Set([".cursorrules", ".windsurfrules", "readme", "license", "skill"]);

/** What is neither known by name nor by extension is read as code with `#` comments: the strictest reading. */
export function fileKindOf(path: string): FileKind {
  const name = baseName(path).toLowerCase();
  if (PROSE_NAMES.has(name)) return "markdown";
  const dot = name.lastIndexOf(".");
  return (dot < 0 ? undefined : BY_EXTENSION[name.slice(dot + 1)]) ?? "hash-code";
}

/** A file whose name or folder says that it is made for tests: no excuse by itself, because a name costs nothing. */
export function isTestFile(path: string): boolean {
  return /(?:^|\/)(?:tests?|__tests__|spec|fixtures?|testdata|samples?|corpus)\/|(?:^|[/_.-])(?:test|spec)s?(?:[_.-][^/]*)?\.\w+$/iu.test(
    path,
  );
}
