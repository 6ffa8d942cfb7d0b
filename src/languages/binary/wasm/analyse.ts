import type { Expression } from "../../../core/expression.ts";
import type { Span } from "../../../core/span.ts";
import { openCursor, type Cursor } from "../cursor.ts";
import type { Draft } from "../draft.ts";
import type { WasmForm } from "../form.ts";
import { Malformed } from "../malformed.ts";
import { readExternal, readImport, readText } from "./imports.ts";
import { readU32 } from "./leb128.ts";

/** Sections by their number (WebAssembly core specification, section 5.5.2). */
const SECTION = { imports: 2, exports: 7, start: 8 };
const HIGHEST_SECTION = 13;
/** Of a component, the version of its format and the layer 1 (WebAssembly component model, "Binary"). */
const [MODULE_VERSION, HEADER_LENGTH] = [1, 8];

/**
 * What a WebAssembly module takes from whoever loads it and gives to them. Functions that it imports are imports of
 * `module`; memories and tables as well. Exported functions are definitions. The function that runs as it is loaded is a
 * call: of an import, of an export by that name, else of `?`.
 */
export function analyseWasm(bytes: Uint8Array, draft: Draft): WasmForm {
  const cursor = openCursor(bytes, true, 4);
  if (cursor.u32() !== MODULE_VERSION) {
    draft.addProblem("a component: what it imports and exports is not read", 4);
    return { kind: "wasm", hasStart: false };
  }
  const functions: Expression[] = [];
  let start: { readonly index: number; readonly span: Span } | null = null;
  const exported = new Map<number, Expression>();
  cursor.at = HEADER_LENGTH;
  while (cursor.at < bytes.length) {
    const at = cursor.at;
    const id = cursor.u8();
    const end = readU32(cursor) + cursor.at;
    if (id > HIGHEST_SECTION) throw new Malformed("a section that is not known", at);
    if (end > bytes.length) throw new Malformed("a section that goes beyond the file", at);
    if (id === SECTION.imports) readAll(cursor, end, () => addImport(cursor, draft, functions));
    if (id === SECTION.exports) readAll(cursor, end, () => addExport(cursor, draft, exported));
    if (id === SECTION.start) start = { index: readU32(cursor), span: { start: at, end } };
    cursor.at = end;
  }
  if (start !== null) {
    const { index, span } = start;
    const callee = functions[index] ?? exported.get(index) ?? { kind: "other", parts: [], span };
    draft.addCall({ kind: "call", callee, arguments: [], span });
  }
  return { kind: "wasm", hasStart: start !== null };
}

function readAll(cursor: Cursor, end: number, read: () => void): void {
  for (let left = readU32(cursor); left > 0; left--) {
    if (cursor.at >= end) throw new Malformed("a section that is shorter than its list", end);
    read();
  }
}

function addImport(cursor: Cursor, draft: Draft, functions: Expression[]): void {
  const start = cursor.at;
  const { module, name, kind } = readImport(cursor);
  const span = { start, end: cursor.at };
  draft.addImport(module, [name], span);
  if (kind === "function") {
    functions.push({ kind: "attribute", object: { kind: "name", name: module, span }, name, span });
  }
}

function addExport(cursor: Cursor, draft: Draft, exported: Map<number, Expression>): void {
  const start = cursor.at;
  const name = readText(cursor);
  const kind = readExternal(cursor);
  const index = readU32(cursor);
  const span = { start, end: cursor.at };
  if (kind !== "function") return;
  draft.addDefinition("function", name, span);
  if (!exported.has(index)) exported.set(index, { kind: "name", name, span });
}
