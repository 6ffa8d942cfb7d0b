import type { Check } from "../../../src/scanners/ast/check.ts";
import type { Expression } from "../../../src/core/expression.ts";
import type { ArtifactSource } from "../../../src/facts/artifact/source.ts";
import { findBehind } from "../../../src/facts/query/behind.ts";
import { expressionOf } from "../../../src/facts/query/calls.ts";
import { eachBehind } from "../../../src/facts/query/expressions.ts";
import { FETCHERS, RUNNERS } from "../../../src/facts/query/known-calls.ts";

const LOADERS: ReadonlySet<string> = new Set([...RUNNERS, "ctypes.CDLL", "importlib.util.spec_from_file_location"]);

/** The same path is written from the network and run. */
export const check: Check = function* ({ sources }) {
  for (const source of sources) {
    const written = new Set(source.calls.flatMap((call) => [...downloadedTo(call, source)]));
    if (written.size === 0) continue;
    for (const { call, target } of source.calls) {
      if (target === null || !LOADERS.has(target)) continue;
      const path = call.arguments.flatMap(({ value }) => [...pathsIn(value, source)]).find((each) => written.has(each));
      if (path !== undefined) yield { source, span: call.span, key: `${target} ${path}`, detail: path };
    }
  }
};

/** `urlretrieve(url, path)`, `open(path, "wb").write(get(url))`, `Path(path).write_bytes(…)`. */
function* downloadedTo(resolved: ArtifactSource["calls"][number], source: ArtifactSource): Generator<string> {
  const { call, target } = resolved;
  const path = target === "urllib.request.urlretrieve" ? expressionOf(resolved, 1, "filename") : null;
  if (path !== null) yield* pathsIn(path, source);
  const { callee } = call;
  if (callee.kind !== "attribute" || !/^write(?:_bytes|_text)?$/u.test(callee.name)) return;
  if (findBehind(source, call.arguments[0]?.value ?? null, FETCHERS) !== null)
    yield* pathsIn(fileOf(callee.object, source), source);
}

/** What was opened: of a name that `with` binds, the call behind it. */
function fileOf(object: Expression, { facts }: ArtifactSource): Expression {
  if (object.kind !== "name") return object;
  const bound = facts.assignments.find(
    ({ how, target }) => how === "with" && target?.kind === "name" && target.name === object.name,
  );
  return bound?.value ?? object;
}

/** Texts that may be paths: more than a mode such as `wb`. */
function* pathsIn(expression: Expression, { facts }: ArtifactSource): Generator<string> {
  for (const part of eachBehind(expression, facts)) {
    if (part.kind === "string" && /[./\\]/u.test(part.value)) {
      yield* part.value.split(/\s+/u).filter((word) => /[./\\]/u.test(word));
    }
  }
}
