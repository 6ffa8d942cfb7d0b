import type { Language } from "../../../core/source-facts.ts";
import { joinContents, sliceContent, type Content } from "../../content.ts";
import { openRuns, type DataFacts, type RunsCollector } from "../runs.ts";
import { readJson } from "../trees/json.ts";
import { itemsOf, textAt, textsOf, valueAt, type DataNode } from "../trees/node.ts";

/** Cell magics of IPython that hand the whole cell to another language. */
const CELL_MAGICS: Readonly<Record<string, Language>> = {
  bash: "shell",
  sh: "shell",
  "!": "shell",
  sx: "shell",
  system: "shell",
  script: "shell",
  javascript: "javascript",
  js: "javascript",
  html: "text",
  latex: "text",
  markdown: "markdown",
  writefile: "text",
  sql: "sql",
  cmd: "batch",
  powershell: "powershell",
};
const KERNELS: Readonly<Record<string, Language>> = {
  python: "python",
  python3: "python",
  ipython: "python",
  javascript: "javascript",
  typescript: "typescript",
  deno: "typescript",
  bash: "shell",
  powershell: "powershell",
};

/** Reads a notebook (nbformat 3 and 4): each cell as code, lines that IPython gives to a shell as shell. */
export function readNotebook(text: string): DataFacts {
  const { root, parse } = readJson(text);
  const runs = openRuns();
  const name = textAt(root, "metadata", "language_info", "name") ?? textAt(root, "metadata", "kernelspec", "language");
  const language = (Object.hasOwn(KERNELS, name ?? "python") ? KERNELS[name ?? "python"] : undefined) ?? "text";
  const worksheets = itemsOf(valueAt(root, "worksheets")).flatMap((sheet) => itemsOf(valueAt(sheet, "cells")));
  for (const cell of [...itemsOf(valueAt(root, "cells")), ...worksheets]) readCell(runs, cell, language);
  return runs.finish("data", parse, text.length);
}

function readCell(runs: RunsCollector, cell: DataNode, language: Language): void {
  const source = valueAt(cell, "source") ?? valueAt(cell, "input");
  if (source === null) return;
  const content = joinContents(textsOf(source));
  const { span } = source;
  const kind = textAt(cell, "cell_type");
  if (kind === "code" && language === "python") readPython(runs, content, span);
  else if (kind === "code") runs.embed({ language, how: "cell", ...content, span });
  else runs.embed({ language: kind === "markdown" ? "markdown" : "text", how: "cell", ...content, span });
}

function readPython(runs: RunsCollector, content: Content, span: DataNode["span"]): void {
  const magic = /^\s*%%(?<name>!|[a-z_]+)[^\n]*(?:\n|$)/u.exec(content.text);
  const name = magic?.groups?.["name"];
  const other = name !== undefined && Object.hasOwn(CELL_MAGICS, name) ? CELL_MAGICS[name] : undefined;
  if (magic !== null && other !== undefined) {
    runs.embed({ language: other, how: "cell", ...sliceContent(content, magic[0].length, content.text.length), span });
    return;
  }
  const python: Content[] = [];
  for (const { 0: line, index } of content.text.matchAll(/[^\n]*(?:\n|$)/gu)) {
    if (line === "") continue;
    // `!command`, `%sx command`, `files = !ls`, `%pip install x`.
    const shell = /^\s*(?:[\w, ]+=\s*)?(?:!{1,2}|%(?:sx|system)\s+|%(?=(?:pip|conda|uv|mamba|cd|rm|cp|mv)\s))/u.exec(
      line,
    );
    const isMagic = shell !== null || /^\s*%/u.test(line);
    if (shell !== null) {
      const command = sliceContent(content, index + shell[0].length, index + line.length);
      runs.embed({ language: "shell", how: "cell", ...command, span });
    }
    // A line that is none of Python's stays as `pass`, so that the others keep their block and can be parsed.
    const indent = line.length - line.trimStart().length;
    if (!isMagic) python.push(sliceContent(content, index, index + line.length));
    else
      python.push(sliceContent(content, index, index + indent), {
        text: line.endsWith("\n") ? "pass\n" : "pass",
        stretches: [],
      });
  }
  runs.embed({ language: "python", how: "cell", ...joinContents(python), span });
}
