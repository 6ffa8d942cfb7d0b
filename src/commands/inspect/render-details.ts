import { labelled, type Line, type Paper } from "../../report/terminal/paper.ts";
import { terminalText } from "../../text/safe/terminal.ts";
import type { FactsDocument, FileDocument } from "./document.ts";

/** Width of the labels. */
const LABEL = 13;
/** Lines of one name that are shown, and names that are shown of one import. */
const [MOST_LINES, MOST_NAMES] = [8, 12];

/**
 * What a file imports, calls and defines, under its name; then the same for the code inside it, by language. Nothing for a
 * file that says nothing.
 */
export function renderDetails(file: FileDocument, paper: Paper): readonly Line[] {
  const details = [...describeParse(file, ""), ...describeLists([file], "")];
  const languages = new Set(file.embedded.map(({ language }) => language));
  for (const language of languages) {
    const codes = file.embedded.filter((code) => code.language === language);
    details.push(...codes.flatMap((code) => describeParse(code, `${language} at line ${code.line}: `)));
    details.push(...describeLists(codes, `in ${language}: `));
  }
  if (details.length === 0) return [];
  const lines = details.flatMap(([label, text]) => labelled(terminalText(label.padEnd(LABEL)), LABEL, text, paper, 2));
  return [terminalText(file.path), ...lines];
}

type Detail = readonly [label: string, text: string];

function describeParse({ parse }: FactsDocument, where: string): readonly Detail[] {
  const { outcome, message, line } = parse;
  if (message === null) return [];
  // Of what was read well, the message says what it is.
  return [[outcome === "ok" ? "is" : outcome, `${where}${message}${line === null ? "" : ` (line ${line})`}`]];
}

function describeLists(documents: readonly FactsDocument[], where: string): readonly Detail[] {
  const imports = documents.flatMap((it) => it.imports.map((each) => ({ name: nameImport(each), line: each.line })));
  const calls = documents.flatMap((it) => it.calls.map(({ callee, line }) => ({ name: callee, line })));
  const definitions = documents.flatMap((it) => it.definitions);
  const hasLines = documents.every(({ language }) => language !== "binary");
  const details: readonly Detail[] = [
    ["imports", listPlaces(imports, hasLines, "; ")],
    ["calls", listPlaces(calls, hasLines, ", ")],
    ["definitions", listPlaces(definitions, hasLines, ", ")],
  ];
  return details.filter(([, text]) => text !== "").map(([label, text]) => [label, `${where}${text}`]);
}

/** `subprocess: run, Popen`; `?` for a module that is computed, or not named. */
function nameImport({ module, names }: FactsDocument["imports"][number]): string {
  const shown = names.length === 0 ? "" : `: ${shorten(names, MOST_NAMES)}`;
  return `${module ?? "?"}${shown}`;
}

/** Each name once, in the order of the text, with the lines it stands on. */
function listPlaces(
  places: readonly { readonly name: string; readonly line: number }[],
  hasLines: boolean,
  separator: string,
): string {
  const lines = new Map<string, Set<number>>();
  for (const { name, line } of places) lines.set(name, (lines.get(name) ?? new Set()).add(line));
  return [...lines]
    .map(([name, on]) => (hasLines ? `${name} (${shorten([...on], MOST_LINES)})` : name))
    .join(separator);
}

function shorten(items: readonly (string | number)[], most: number): string {
  const rest = items.length - most;
  return rest > 0 ? `${items.slice(0, most).join(", ")} and ${rest} more` : items.join(", ");
}
