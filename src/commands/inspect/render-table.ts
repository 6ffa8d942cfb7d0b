import { joinLines, type Line, type Paper } from "../../report/terminal/paper.ts";
import { displayWidth } from "../../text/display-width.ts";
import { joinTerminal, terminal, terminalText, wrapTerminal } from "../../text/safe/terminal.ts";
import type { FileDocument, InspectDocument } from "./document.ts";
import { renderDetails } from "./render-details.ts";
import { renderCapabilities } from "./render-capabilities.ts";

/** Paths stand last, as long as they are: they differ at their end. */
const HEAD = ["LANGUAGE", "PARSE", "IMPORTS", "CALLS", "DEFINITIONS", "CODE INSIDE", "FILE"];
/** The columns that are numbers. */
const [FIRST_NUMBER, LAST_NUMBER] = [2, 5];

/** The facts for people: one line a file, what they can do together, then what each file imports, calls and defines. Ends with a line feed. */
export function renderTable(document: InspectDocument, paper: Paper): Line {
  const { artifact, files } = document;
  const abilities = renderCapabilities(document, paper);
  const title = [artifact.id, artifact.format, artifact.digest ?? "no digest: something could not be read"];
  const blocks = files.map((file) => renderDetails(file, paper)).filter(({ length }) => length > 0);
  return joinLines([
    joinTerminal(title.map(terminalText), terminal`  `),
    terminal``,
    ...tableLines([HEAD, ...files.map(cellsOf)]),
    ...(abilities.length === 0 ? [] : [terminal``, ...abilities]),
    ...blocks.flatMap((block) => [terminal``, ...block]),
    ...(blocks.length === 0 ? [] : [terminal``, ...wrapTerminal(LEGEND, paper.width)]),
    terminal``,
  ]);
}

const LEGEND = terminal`Numbers in brackets are lines; ? stands for what is computed, or not named.`;

function cellsOf({ path, language, parse, imports, calls, definitions, embedded }: FileDocument): readonly string[] {
  const counts = [imports, calls, definitions, embedded].map(({ length }) => String(length));
  return [language, parse.outcome, ...counts, path];
}

function tableLines(rows: readonly (readonly string[])[]): readonly Line[] {
  const cells = rows.map((row) => row.map(terminalText));
  const widths = HEAD.map((_, column) => Math.max(...cells.map((row) => displayWidth(row[column] ?? ""))));
  return cells.map((row) =>
    joinTerminal(
      row.map((cell, column) => {
        const gap = terminalText(" ".repeat((widths[column] ?? 0) - displayWidth(cell)));
        if (column > LAST_NUMBER) return cell;
        return column < FIRST_NUMBER ? terminal`${cell}${gap}` : terminal`${gap}${cell}`;
      }),
      terminal`  `,
    ),
  );
}
