import type { Span } from "../../../core/span.ts";
import { openRuns, type DataFacts } from "../runs.ts";

// Options by what pip calls them (pip.pypa.io, "Requirements File Format").
const INDEX = /^(?:-i|-f|--index-url|--extra-index-url|--find-links)(?:\s*=\s*|\s+|(?<=^-[if]))(?<url>\S+)/u;
const FILE = /^(?:-r|-c|--requirement|--constraint)(?:\s*=\s*|\s+|(?<=^-[rc]))(?<path>\S+)/u;
const EDITABLE = /^(?:-e|--editable)(?:\s*=\s*|\s+)(?<spec>\S.*)/u;

/** Reads a list of requirements of pip: what is installed, from which indexes, and which other lists belong to it. */
export function readRequirements(text: string): DataFacts {
  const runs = openRuns();
  for (const { line, span } of joinedLines(text)) {
    const url = INDEX.exec(line)?.groups?.["url"];
    const path = FILE.exec(line)?.groups?.["path"] ?? (url?.includes("://") === false ? url : undefined);
    const spec = EDITABLE.exec(line)?.groups?.["spec"] ?? (line.startsWith("-") ? "" : line);
    if (path !== undefined) runs.other("requirement", "install", { kind: "file", path }, span);
    else if (url !== undefined) runs.other("index-url", "install", { kind: "address", url }, span);
    else if (spec !== "") {
      runs.other("requirements", "install", { kind: "package", spec: spec.replace(/\s--.*$/u, "").trimEnd() }, span);
    }
  }
  return runs.finish("data", { kind: "ok" }, text.length);
}

/** Lines without comments, with those that a backslash joins as one. */
function* joinedLines(text: string): Generator<{ readonly line: string; readonly span: Span }> {
  let begun: { readonly line: string; readonly start: number } | null = null;
  for (const { 0: line, index } of text.matchAll(/[^\r\n]+/gu)) {
    const [whole, start]: [string, number] = begun === null ? [line, index] : [begun.line + line, begun.start];
    const end = index + line.length;
    if (line.endsWith("\\") && end + 1 < text.length) {
      begun = { line: whole.slice(0, -1), start };
      continue;
    }
    begun = null;
    yield { line: whole.replace(/(?:^|\s)#.*$/u, "").trim(), span: { start, end } };
  }
}
