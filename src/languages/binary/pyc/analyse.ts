import type { ScopeId } from "../../../core/expression.ts";
import { openCursor } from "../cursor.ts";
import type { Draft } from "../draft.ts";
import type { PycForm } from "../form.ts";
import { Malformed } from "../malformed.ts";
import { HEADER_LENGTH, readPycHeader } from "./header.ts";
import { findImports } from "./imports.ts";
import { readMarshalled } from "./marshal.ts";
import type { Code, Marshal } from "./marshalled.ts";
import { versionOf, type PythonVersion } from "./versions.ts";

/**
 * What compiled Python says: its imports, its functions and classes, and all its texts, among which are the names that it
 * uses. Which of these it calls is not read: instructions are followed for imports only.
 */
export function analysePyc(bytes: Uint8Array, draft: Draft): PycForm {
  const { magic, check } = readPycHeader(bytes);
  const version = versionOf(magic);
  const form: PycForm = { kind: "pyc", python: version?.name ?? null, magic, check, filename: null };
  if (version === null) {
    draft.addProblem(`the code of an unknown version of Python (magic number ${magic}) is not read`, 0);
    return form;
  }
  const marshal: Marshal = {
    cursor: openCursor(bytes, true, HEADER_LENGTH),
    magic,
    onString: (value, span) => draft.addString(value, span),
    references: [],
    inner: [],
    listsBytes: true,
    depth: 0,
    objects: 0,
  };
  const module = readMarshalled(marshal);
  if (module.kind !== "code") throw new Malformed("compiled Python without code", HEADER_LENGTH);
  const { at } = marshal.cursor;
  if (at < bytes.length) draft.addProblem(`${bytes.length - at} bytes behind the end of the code are not read`, at);
  addCode(draft, version, module.code, 0);
  return { ...form, filename: module.code.filename };
}

function addCode(draft: Draft, version: PythonVersion, code: Code, scope: ScopeId): void {
  for (const { module, names } of findImports(code, version.opcodes)) draft.addImport(module, names, code.span, scope);
  for (const inner of code.inner) {
    // `<lambda>`, `<genexpr>` and such have no name that anything can refer to.
    const name = inner.name?.startsWith("<") === true ? null : inner.name;
    const body = draft.addDefinition(inner.isFunction ? "function" : "class", name, inner.span, scope);
    addCode(draft, version, inner, body);
  }
}
