import type { Span } from "../../core/span.ts";
import type { Language } from "../../core/source-facts.ts";
import { dropStart, type MappedCode } from "./code-builder.ts";
import { hasFields, spanOfFields, type Field, type Inline, type Invocation } from "./invocation.ts";
import { mapFields, mapHereDocument, mapWord, placeCode } from "./map-code.ts";
import { skipOptions } from "./options.ts";
import type { Reader } from "./reader.ts";

/** Words that something runs as code, joined by blanks; `skip` code units at the start are no code. */
export function embedFields(reader: Reader, language: Language, how: string, fields: readonly Field[], skip = 0): void {
  if (!hasFields(fields)) return;
  embed(reader, language, how, dropStart(mapFields(reader, fields), skip), spanOfFields(fields));
}

/** What an interpreter reads as its input: the last here-document or here-string, else what a pipe brings as text. */
export function embedInput(reader: Reader, language: Language, { inline, feed }: Invocation): void {
  const last = inline.at(-1);
  if (last !== undefined) embedInline(reader, language, last, nameInline(last));
  else if (feed?.source !== null && feed !== null) embedOutput(reader, language, feed.source);
}

const nameInline = ({ node }: Inline): string => (node.type === "HereDoc" ? "here-document" : "here-string");

function embedInline(reader: Reader, language: Language, { node, value }: Inline, how: string): void {
  if (node.type === "HereDoc") embed(reader, language, how, mapHereDocument(node), value.span);
  else if (node.target !== undefined) embed(reader, language, how, mapWord(node.target), value.span);
}

/** What `echo`, `printf` and `cat` write when they say it themselves; `tee` and a bare `cat` hand on. */
function embedOutput(reader: Reader, language: Language, source: Invocation): void {
  const { fields, inline, feed } = source;
  const name = fields[0]?.value.kind === "string" ? fields[0].value.value : null;
  if (name === "echo") embedFields(reader, language, "pipe", fields.slice(skipOptions(fields, 1, { short: "" })));
  else if (name === "printf") embedFields(reader, language, "pipe", fields.slice(fields.length > 2 ? 2 : 1));
  else if ((name === "cat" && fields.length === 1) || name === "tee") {
    const last = inline.at(-1);
    if (last !== undefined) embedInline(reader, language, last, "pipe");
    else if (feed?.source !== null && feed !== null) embedOutput(reader, language, feed.source);
  }
}

function embed(reader: Reader, language: Language, how: string, code: MappedCode, span: Span): void {
  if (code.text === "") return;
  reader.facts.embedded.push({ language, how, ...placeCode(reader, code), span });
}
