import { joinLines, labelled, type Line, type Paper } from "../../report/terminal/paper.ts";
import { displayWidth } from "../../text/display-width.ts";
import { cutTerminal, joinTerminal, terminal, terminalText } from "../../text/safe/terminal.ts";
import { renderCapabilities } from "./render-capabilities.ts";
import type { FactsDocument, FileDocument, InspectDocument } from "./document.ts";

const HEAD = ["FILE", "LANGUAGE", "PARSE", "IMPORTS", "CALLS", "DEFINITIONS", "CODE INSIDE"];
/** Columns from here on are numbers. */
const FIRST_NUMBER = 3;
const WIDEST_PATH = 60;

/** The facts for people: one line a file, what they can do together, then what each file imports, calls and defines. Ends with a line feed. */
export function renderTable(document: InspectDocument, paper: Paper): Line {
  const { artifact, files } = document;
  const abilities = renderCapabilities(document, paper);
  const title = [artifact.id, artifact.format, artifact.digest ?? "no digest: something could not be read"];
  const blocks = files.map((file) => detailLines(file, paper)).filter(({ length }) => length > 0);
  return joinLines([
    joinTerminal(title.map(terminalText), terminal`  `),
    terminal``,
    ...tableLines([HEAD, ...files.map(cellsOf)]),
    ...(abilities.length === 0 ? [] : [terminal``, ...abilities]),
    ...blocks.flatMap((block) => [terminal``, ...block]),
    terminal``,
  ]);
}

function cellsOf({ path, language, parse, imports, calls, definitions, embedded }: FileDocument): readonly string[] {
  const counts = [imports, calls, definitions, embedded].map(({ length }) => String(length));
  return [path, language, parse.outcome, ...counts];
}

function tableLines(rows: readonly (readonly string[])[]): readonly Line[] {
  const cells = rows.map((row) => row.map((cell) => cutTerminal(terminalText(cell), WIDEST_PATH)));
  const widths = HEAD.map((_, column) => Math.max(...cells.map((row) => displayWidth(row[column] ?? ""))));
  return cells.map((row) =>
    joinTerminal(
      row.map((cell, column) => {
        const gap = terminalText(" ".repeat((widths[column] ?? 0) - displayWidth(cell)));
        return column < FIRST_NUMBER ? terminal`${cell}${gap}` : terminal`${gap}${cell}`;
      }),
      terminal`  `,
    ),
  );
}

/** Nothing for a file that says nothing. */
function detailLines(file: FileDocument, paper: Paper): readonly Line[] {
  const lines = factLines(file, "", paper);
  for (const code of file.embedded) lines.push(...factLines(code, `${code.language} at line ${code.line}: `, paper));
  return lines.length === 0 ? [] : [terminalText(file.path), ...lines];
}

const LABEL = 13;

function factLines({ parse, imports, calls, definitions }: FactsDocument, where: string, paper: Paper): Line[] {
  const problem =
    parse.message === null ? "" : parse.line === null ? parse.message : `${parse.message} (line ${parse.line})`;
  const texts: readonly (readonly [string, string])[] = [
    [parse.outcome, problem],
    ["imports", withLines(imports.map(({ module, line }) => ({ name: module ?? "?", line })))],
    ["calls", withLines(calls.map(({ callee, line }) => ({ name: callee, line })))],
    ["definitions", withLines(definitions.map(({ name, line }) => ({ name, line })))],
  ];
  return texts
    .filter(([, text]) => text !== "")
    .flatMap(([label, text]) => labelled(terminalText(label.padEnd(LABEL)), LABEL, `${where}${text}`, paper, 2));
}

/** Each name once, in the order of the text, with the lines it stands on. */
function withLines(places: readonly { readonly name: string; readonly line: number }[]): string {
  const lines = new Map<string, Set<number>>();
  for (const { name, line } of places) lines.set(name, (lines.get(name) ?? new Set()).add(line));
  return [...lines].map(([name, on]) => `${name} (${[...on].join(", ")})`).join(", ");
}
