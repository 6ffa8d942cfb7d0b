import type { Span } from "../../../core/span.ts";
import { sliceContent, spanOf, type Content } from "../../content.ts";
import { readLogicalLines } from "./lines.ts";
import { readOptions, type ListOption } from "./options.ts";

/** What one line of a list says to pip. Spans and contents are of the text that was read. */
export type ListEntry =
  | {
      readonly kind: "package";
      /** As written, with its extras and its marker; a URL or a path as well. */
      readonly spec: Content;
      readonly isEditable: boolean;
      readonly isHashed: boolean;
      readonly span: Span;
    }
  | {
      readonly kind: "include";
      readonly as: "requirements" | "constraints";
      readonly path: string;
      readonly span: Span;
    }
  | { readonly kind: "index"; readonly role: "instead" | "beside" | "links"; readonly url: string; readonly span: Span }
  | { readonly kind: "trusted-host"; readonly host: string; readonly span: Span }
  | { readonly kind: "require-hashes"; readonly span: Span }
  /** pip stops there. */
  | { readonly kind: "problem"; readonly message: string; readonly span: Span };

/** Reads a list of requirements as pip does (pip 26.3, `req_file.py`). Linear in the text. */
export function* readList(text: string): Generator<ListEntry> {
  for (const line of readLogicalLines(text)) yield* readLine(line);
}

function* readLine(line: Content): Generator<ListEntry> {
  const span = spanOf(line, 0, line.text.length);
  const optionsAt = findOptions(line.text);
  const read = readOptions(sliceContent(line, optionsAt, line.text.length));
  if (!read.ok) {
    yield { kind: "problem", message: read.problem, span };
    return;
  }
  const spec = trimEnd(sliceContent(line, 0, optionsAt));
  if (spec.text === "") yield* applyOptions(read.options, span);
  else {
    const isHashed = read.options.some(({ name }) => name === "--hash");
    yield { kind: "package", spec, isEditable: false, isHashed, span };
  }
}

/** Where the first word begins that starts with a dash: what is before it is a requirement. Words end at blanks alone. */
function findOptions(text: string): number {
  if (text.startsWith("-")) return 0;
  const at = text.indexOf(" -");
  return at === -1 ? text.length : at + 1;
}

function trimEnd(content: Content): Content {
  return sliceContent(content, 0, content.text.trimEnd().length);
}

/** Of a line without a requirement: an editable one, else the first list, else the places to look at. */
function* applyOptions(options: readonly ListOption[], span: Span): Generator<ListEntry> {
  const valuesOf = (wanted: string): readonly Content[] =>
    options.flatMap(({ name, value }) => (name === wanted && value !== null ? [value] : []));
  const [editable] = valuesOf("--editable");
  if (editable !== undefined) {
    yield { kind: "package", spec: editable, isEditable: true, isHashed: false, span };
    return;
  }
  const [list] = valuesOf("--requirement");
  const [constraint] = valuesOf("--constraint");
  if (list !== undefined) yield { kind: "include", as: "requirements", path: list.text, span };
  else if (constraint !== undefined) yield { kind: "include", as: "constraints", path: constraint.text, span };
  for (const url of valuesOf("--index-url")) yield { kind: "index", role: "instead", url: url.text, span };
  for (const url of valuesOf("--extra-index-url")) yield { kind: "index", role: "beside", url: url.text, span };
  for (const url of valuesOf("--find-links")) yield { kind: "index", role: "links", url: url.text, span };
  for (const host of valuesOf("--trusted-host")) yield { kind: "trusted-host", host: host.text, span };
  if (options.some(({ name }) => name === "--require-hashes")) yield { kind: "require-hashes", span };
}
