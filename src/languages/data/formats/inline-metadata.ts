import { joinCode, spanOf, type Piece } from "../../content.ts";
import { openRuns, type DataFacts } from "../runs.ts";
import { textAt, textsOf, valueAt } from "../trees/node.ts";
import { readToml } from "../trees/toml.ts";
import type { Parse } from "../../../core/source-facts.ts";

const START = /^# \/\/\/ script[ \t]*$/mu;
const LINE = /^#(?: (?<text>.*))?$/u;

/**
 * Reads the block `# /// script` of a Python source (PEP 723): what `uv run --script` and `pipx run` install before they
 * run it. Two of them are an error there, and a problem here.
 */
export function readInlineMetadata(text: string): DataFacts {
  const runs = openRuns();
  const start = START.exec(text);
  if (start === null) return runs.finish("python", { kind: "ok" }, text.length);
  const pieces: Piece[] = [];
  let at = start.index + start[0].length;
  let end: number | null = null;
  for (const { 0: line, index } of text.slice(at).matchAll(/[^\r\n]*(?:\r\n|\n|\r|$)/gu)) {
    const body = line.replace(/[\r\n]+$/u, "");
    if (index === 0 && body.trim() === "") continue;
    if (LINE.exec(body) === null) break;
    if (/^# \/\/\/\s*$/u.test(body)) end = pieces.length;
    const from = at + index + Math.min(body.length, 2);
    pieces.push({ padding: 0, start: from, end: at + index + line.length });
  }
  at = start.index;
  const span = { start: at, end: pieces[(end ?? 0) - 1]?.end ?? at + start[0].length };
  if (end === null) return runs.finish("python", problem("a script block that is never closed", span), text.length);
  const toml = joinCode(text, pieces.slice(0, end));
  runs.embed({ language: "data", how: "script metadata", ...toml, span });
  const { root, parse } = readToml(toml.text);
  for (const dependency of textsOf(valueAt(root, "dependencies"))) {
    const at = spanOf(toml, dependency.span.start, dependency.span.end);
    runs.other("dependencies", "start", { kind: "package", spec: dependency.text }, at);
  }
  const index = textAt(root, "tool", "uv", "index-url");
  if (index !== null) runs.other("tool.uv.index-url", "start", { kind: "address", url: index }, span);
  const isTwice = START.test(text.slice(span.end));
  if (isTwice) return runs.finish("python", problem("two script blocks", span), text.length);
  return runs.finish("python", parse.kind === "ok" ? parse : problem("the script block is no TOML", span), text.length);
}

function problem(message: string, at: { readonly start: number; readonly end: number }): Parse {
  return { kind: "recovered", problems: [{ message, at }] };
}
