import type { HereDoc, Word, WordPart } from "unbash";
import { addCode, type CodeBuilder, type MappedCode } from "./code-builder.ts";
import type { Field } from "./invocation.ts";
import type { Reader } from "./reader.ts";
import { addUnescaped, ESCAPABLE } from "./unescape.ts";

/**
 * The text that a program gets as these words, joined by blanks as `eval` joins them. What the shell computes stands as
 * it is written: `eval "run $x"` runs something after which comes whatever `$x` is. Offsets are the syntax tree's.
 */
export function mapFields(reader: Reader, fields: readonly Field[]): MappedCode {
  const code: CodeBuilder = { text: "", stretches: [] };
  for (const [index, field] of fields.entries()) {
    if (index > 0) addCode(code, " ", null);
    if (field.word !== null) addWord(code, field.word);
    else addCode(code, textOf(reader, field), null);
  }
  return code;
}

export function mapWord(word: Word): MappedCode {
  const code: CodeBuilder = { text: "", stretches: [] };
  addWord(code, word);
  return code;
}

/** The text of a here-document after expansion; `<<-` takes the tabs from the starts of lines. */
export function mapHereDocument({ body, delimiter, operator }: HereDoc): MappedCode {
  const code: CodeBuilder = { text: "", stretches: [] };
  if (delimiter?.quoted === true) addCode(code, body.text, body.pos);
  else {
    for (const { type, text, pos } of body.parts ?? [{ type: "Literal", text: body.text, pos: body.pos }]) {
      if (type === "Literal") addUnescaped(code, text, pos, ESCAPABLE.hereDocument);
      else addCode(code, text, pos);
    }
  }
  return operator === "<<-" ? stripTabs(code) : code;
}

/** The same code with the offsets of the source; a stretch that does not stand there as it is, is left out. */
export function placeCode(reader: Reader, { text, stretches }: MappedCode): MappedCode {
  const placed = stretches.map((stretch) => ({
    ...stretch,
    source: reader.positions?.start(stretch.source) ?? stretch.source,
  }));
  const isThere = ({ at, source, length }: (typeof placed)[number]): boolean =>
    reader.text.startsWith(text.slice(at, at + length), source);
  return { text, stretches: placed.filter(isThere) };
}

function addWord(code: CodeBuilder, word: Word): void {
  if (word.parts === undefined) addUnescaped(code, word.text, word.pos, ESCAPABLE.bare);
  else for (const part of word.parts) addPart(code, part, ESCAPABLE.bare);
}

function addPart(code: CodeBuilder, part: WordPart, escapable: string | null): void {
  switch (part.type) {
    case "Literal":
      addUnescaped(code, part.text, part.pos, escapable);
      return;
    case "SingleQuoted":
      addCode(code, part.value, part.pos + 1);
      return;
    case "AnsiCQuoted":
      // `$'…'` without escapes is three longer than its value.
      addCode(code, part.value, part.text.length === part.value.length + 3 ? part.pos + 2 : null);
      return;
    case "DoubleQuoted":
    case "LocaleString":
      for (const child of part.parts) addPart(code, child, ESCAPABLE.quoted);
      return;
    default:
      addCode(code, part.text, part.pos);
  }
}

/** Without the tabs at the starts of lines. All of the code stands somewhere. */
function stripTabs({ text, stretches }: MappedCode): MappedCode {
  const code: CodeBuilder = { text: "", stretches: [] };
  let [from, current] = [0, 0];
  for (const { 0: tabs, index } of [...text.matchAll(/(?<![^\n])\t+/gu), { 0: "", index: text.length }]) {
    for (; current < stretches.length; current++) {
      const { at, source, length } = stretches[current] ?? { at: index, source: 0, length: 0 };
      const [first, last] = [Math.max(at, from), Math.min(at + length, index)];
      if (first < last) addCode(code, text.slice(first, last), source + first - at);
      if (at + length > index) break;
    }
    from = index + tabs.length;
  }
  return code;
}

function textOf({ text }: Reader, { value }: Field): string {
  if (value.kind !== "template") return value.kind === "string" ? value.value : "";
  return value.parts
    .map((part) => (typeof part === "string" ? part : text.slice(part.span.start, part.span.end)))
    .join("");
}
