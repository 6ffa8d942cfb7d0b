import type { Code, Marshal, Marshalled } from "./marshalled.ts";
import { JOINED_LOCALS } from "./versions.ts";

/** `CO_OPTIMIZED` of CPython's code flags. */
const OPTIMIZED = 1;

/** Reads the fields of a code object, whose type byte stands at `start`. `read` reads what is marshalled in it. */
export function readCode(marshal: Marshal, start: number, read: () => Marshalled): Code {
  const { cursor, magic, inner } = marshal;
  const hasJoinedLocals = magic >= JOINED_LOCALS;
  inner.push([]);
  // Arguments, those by position only, those by keyword only; up to 3.10 local variables; the depth of the stack.
  cursor.skip(4 * (hasJoinedLocals ? 4 : 5));
  const isFunction = (cursor.u32() & OPTIMIZED) !== 0;
  const instructions = readQuietly(marshal, read);
  const constants = itemsOf(read());
  const names = itemsOf(read());
  read();
  if (hasJoinedLocals) readQuietly(marshal, read);
  else {
    read();
    read();
  }
  const filename = textOf(read());
  const name = textOf(read());
  if (hasJoinedLocals) read();
  cursor.skip(4);
  readQuietly(marshal, read);
  if (hasJoinedLocals) readQuietly(marshal, read);
  const code: Code = {
    name,
    filename,
    isFunction,
    instructions: instructionsOf(instructions),
    constants,
    names,
    inner: inner.pop() ?? [],
    span: { start, end: cursor.at },
  };
  inner.at(-1)?.push(code);
  return code;
}

function readQuietly(marshal: Marshal, read: () => Marshalled): Marshalled {
  const { listsBytes } = marshal;
  marshal.listsBytes = false;
  const value = read();
  marshal.listsBytes = listsBytes;
  return value;
}

function instructionsOf(value: Marshalled): Uint8Array {
  return value.kind === "bytes" ? Buffer.from(value.value, "latin1") : new Uint8Array();
}

function itemsOf(value: Marshalled): readonly Marshalled[] {
  return value.kind === "tuple" ? value.items : [];
}

function textOf(value: Marshalled): string | null {
  return value.kind === "text" ? value.value : null;
}
