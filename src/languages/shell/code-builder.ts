import type { Embedded } from "../../core/source-facts.ts";

/** Code inside a source, and where it stands: stretches as in `Embedded`. */
export type MappedCode = Pick<Embedded, "text" | "stretches">;

interface Stretch {
  readonly at: number;
  readonly source: number;
  length: number;
}

/** Code that is being put together from texts. */
export interface CodeBuilder {
  text: string;
  readonly stretches: Stretch[];
}

/** `source` is where the text stands, null when it stands nowhere as such. Stretches that touch become one. */
export function addCode(code: CodeBuilder, text: string, source: number | null): void {
  const at = code.text.length;
  code.text += text;
  if (source === null || text === "") return;
  const last = code.stretches.at(-1);
  if (last !== undefined && last.at + last.length === at && last.source + last.length === source) {
    last.length += text.length;
  } else code.stretches.push({ at, source, length: text.length });
}

/** What is left of code after its first `count` code units. */
export function dropStart(code: MappedCode, count: number): MappedCode {
  const stretches: Stretch[] = [];
  for (const { at, source, length } of code.stretches) {
    const cut = Math.max(0, count - at);
    if (cut < length) stretches.push({ at: at + cut - count, source: source + cut, length: length - cut });
  }
  return { text: code.text.slice(count), stretches };
}
