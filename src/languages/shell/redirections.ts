import type { HereDoc, Redirection } from "unbash";
import type { Argument, Expression } from "../../core/expression.ts";
import type { Inline } from "./invocation.ts";
import { mapHereDocument } from "./map-code.ts";
import { joinPieces, type Piece } from "./piece.ts";
import { reportUnread, spanOf, type Reader } from "./reader.ts";
import { readValue } from "./words.ts";

/** Reads redirections as arguments, named for their operator with its descriptor: `>`, `2>>`, `<`, `3<>`, `{fd}<`, `<<`. */
export function readRedirection(reader: Reader, node: Redirection, redirections: Argument[], inline: Inline[]): void {
  const span = spanOf(reader, node);
  const { descriptor } = node;
  const file =
    descriptor === undefined ? "" : descriptor.type === "FileDescriptor" ? descriptor.value : `{${descriptor.name}}`;
  if (descriptor !== undefined) reader.covered.push(spanOf(reader, descriptor));
  const operator = node.type === "HereDoc" ? "<<" : node.operator;
  const value = node.type === "HereDoc" ? readHereDocument(reader, node) : readTarget(reader, node);
  if (value === null) {
    reportUnread(reader, `${operator} without a target`, span);
    return;
  }
  redirections.push({ name: `${file}${operator}`, spread: false, value });
  // Descriptor 0 is what a command reads when none is named.
  if (node.type !== "Redirect" && (file === "" || file === 0)) inline.push({ node, value });
}

function readTarget(reader: Reader, { target }: Exclude<Redirection, HereDoc>): Expression | null {
  return target === undefined ? null : readValue(reader, target);
}

/** The body after expansion, as a word: a string when nothing in it is computed. */
function readHereDocument(reader: Reader, node: HereDoc): Expression {
  const { operator, delimiter, body, closing } = node;
  const span = spanOf(reader, body);
  if (delimiter !== undefined) reader.covered.push(spanOf(reader, delimiter));
  reader.covered.push(closing === undefined ? span : { start: span.start, end: spanOf(reader, closing).end });
  const { parts } = body;
  const pieces = parts === undefined ? [] : reader.readPieces(reader, parts, false);
  const value: Expression = pieces.every((piece) => typeof piece === "string")
    ? { kind: "string", value: mapHereDocument(node).text, bytes: false, span }
    : joinPieces(operator === "<<-" ? pieces.map(stripTabs) : pieces, span);
  reader.facts.strings.push({ value: value.kind === "string" ? value.value : null, span });
  return value;
}

/** What follows an expansion does not start a line. */
function stripTabs(piece: Piece, index: number): Piece {
  if (typeof piece !== "string") return piece;
  return piece.replaceAll(index === 0 ? /(?<![^\n])\t+/gu : /(?<=\n)\t+/gu, "");
}
