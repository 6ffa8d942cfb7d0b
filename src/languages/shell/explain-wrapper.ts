import { embedFields } from "./embed.ts";
import { findExecuted, findWrapped } from "./find-wrapped.ts";
import { hasFields, spanOfFields, type Field, type Invocation } from "./invocation.ts";
import { reportUnread, type Reader } from "./reader.ts";
import type { Wrapper } from "./wrappers.ts";

/** `sudo env sudo env …`: more of them than this is no script that somebody wrote. */
const DEEPEST = 16;

/** Adds the call of the command that another one is given: the same fields, with the same input and output. */
export function explainWrapper(reader: Reader, invocation: Invocation, name: string, wrapper: Wrapper): void {
  const { fields } = invocation;
  const wrapped = findWrapped(fields, name, wrapper);
  if (wrapped.kind === "code") {
    for (const { field, skip } of wrapped.code) embedFields(reader, "shell", name, [field], skip);
  } else if (wrapped.kind === "command") {
    addInner(reader, invocation, wrapped.start, fields.length, wrapper.appendsInput === true);
  }
}

/** Adds the calls of `find … -exec command ;`: their input and output are nobody's business here. */
export function explainFind(reader: Reader, invocation: Invocation): void {
  for (const { start, end } of findExecuted(invocation.fields)) addInner(reader, invocation, start, end, false);
}

function addInner(reader: Reader, outer: Invocation, start: number, end: number, appendsInput: boolean): void {
  const fields = outer.fields.slice(start, end);
  if (!hasFields(fields)) return;
  const span = spanOfFields(fields);
  const depth = outer.depth + 1;
  if (depth > DEEPEST) {
    reportUnread(reader, "commands are nested too deeply", span);
    return;
  }
  if (!appendsInput) {
    reader.addInvocation(reader, { ...outer, fields, declared: [], depth, span });
    return;
  }
  const value = outer.feed?.from ?? outer.inline.at(-1)?.value ?? { kind: "other", parts: [], span };
  const appended: Field = { value, isSpread: true, word: null };
  reader.addInvocation(reader, {
    ...outer,
    fields: [...fields, appended],
    declared: [],
    inline: [],
    feed: null,
    depth,
    span,
  });
}
