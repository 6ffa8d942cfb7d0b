import type { CallExpression, Expression } from "../../../../src/core/expression.ts";
import type { NamedCall } from "../../../../src/facts/versions/named-calls.ts";
import type { CodeUnit } from "../../../../src/facts/versions/units.ts";
import type { Hit } from "../../../../src/scanners/ast/check.ts";
import { isAnyFound, isFoundFile, type FoundFiles } from "./found-files.ts";

/** Methods of a path, and functions that get one: pathlib, os, shutil, fs, fs-extra, rimraf, trash. */
const DELETES =
  /^(?:unlink|unlinkSync|rmtree|removedirs|rm|rmSync|rmdir|rmdirSync|removeSync|rimraf)$|(?:^|\.)(?:os|fs|fs-extra)\.remove$/u;
const OVERWRITES = /^(?:write_text|write_bytes|writeFile|writeFileSync|truncate|truncateSync)$/u;
const WRITES_ANEW = /^[wx]?[bt]*w[bt]*\+?$/u;

/** Calls that take a found file away, or that write over it. */
export function* findDestroyingCalls(unit: CodeUnit, found: FoundFiles): Generator<Hit> {
  for (const named of unit.calls) {
    const path = pathOf(named);
    if (path === null || !isAnyFound(path, found)) continue;
    const { source } = unit;
    if (DELETES.test(named.last) || DELETES.test(named.name)) {
      yield { source, span: named.call.span, key: "deletes", detail: "deletes what it finds" };
    } else if (isOverwriting(named) && isFoundFile(path, found, unit)) {
      yield { source, span: named.call.span, key: "overwrites", detail: "overwrites what it finds" };
    }
  }
}

/** What is acted on: the first argument, or the object of a method that a path has. */
function pathOf({ call, last }: NamedCall): Expression | null {
  const { callee, arguments: given } = call;
  const isMethod = callee.kind === "attribute" && /^(?:unlink|rmdir|write_text|write_bytes|open)$/u.test(last);
  if (isMethod && !(callee.object.kind === "name" && /^(?:os|fs|fsp|io|codecs|promises)$/u.test(callee.object.name))) {
    return callee.object;
  }
  return given[0]?.value ?? null;
}

function isOverwriting({ last, call }: NamedCall): boolean {
  return OVERWRITES.test(last) || (last === "open" && isOpenedAnew(call));
}

function isOpenedAnew({ arguments: given }: CallExpression): boolean {
  return given.some(
    ({ name, value }) => (name === null || name === "mode") && value.kind === "string" && WRITES_ANEW.test(value.value),
  );
}
