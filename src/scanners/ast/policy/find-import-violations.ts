import type { UnderstoodArtifact } from "../../../facts/artifact/artifact-facts.ts";
import { findModule } from "../../../facts/artifact/find-module.ts";
import type { ArtifactSource } from "../../../facts/artifact/source.ts";
import type { Callee } from "../../../facts/names/resolved.ts";
import { importedModules, type ImportedModule } from "../../../facts/query/imported-modules.ts";
import { PYTHON_MODULES } from "../../../facts/modules/python-modules.ts";
import { calleeName } from "../../../languages/callee-name.ts";
import type { Hit } from "../check.ts";
import type { ImportRules } from "./import-lists.ts";

/** Functions that run a text: whatever the lists say, the text can import anything. */
const RUNS_TEXT: ReadonlySet<string> = new Set([
  "builtins.eval",
  "builtins.exec",
  "builtins.compile",
  "eval",
  "Function",
]);

/** What holds the names of another module. */
const NAMESPACE =
  /(?:^|\.)(?:__(?:globals|builtins|dict|loader|spec)__|func_globals|[ft]b?_(?:globals|builtins|frame))(?:\.|$)/u;

/** Imports that the policy's lists do not let through, and ways around imports under a list of what is allowed. */
export function* findImportViolations(artifact: UnderstoodArtifact, rules: ImportRules): Generator<Hit> {
  for (const source of artifact.sources) {
    for (const imported of importedModules(source)) {
      const why = whyForbidden(imported, source, artifact, rules);
      if (why !== null) yield { source, span: imported.span, key: why, detail: why };
    }
    if (rules.isAllowed !== null) yield* findWaysAround(source, rules);
  }
}

function whyForbidden(
  { module, names }: ImportedModule,
  { file, facts }: ArtifactSource,
  { around }: UnderstoodArtifact,
  { isAllowed, isDenied }: ImportRules,
): string | null {
  if (module === null) return isAllowed === null ? null : "what is imported cannot be known";
  if (module.startsWith(".")) return null;
  const below = names.filter(({ name }) => name !== "*").map(({ name }) => `${module}.${name}`);
  const denied = [module, ...below].find(isDenied);
  if (denied !== undefined) return `${denied} is denied`;
  if (isAllowed === null || isAllowed(module) || (below.length > 0 && below.every(isAllowed))) return null;
  const isOwn = findModule({ module, names }, file.path, facts.language, around)?.kind === "own";
  return isOwn ? null : `${module} is not allowed`;
}

/** A method of what a call gave: the call is judged for itself, and `open` gives an object of `io` that nobody reaches for. */
function isMethod({ value }: Callee): boolean {
  return value.kind === "member" && value.of.kind === "result";
}

/** What a list of allowed modules is worth nothing without: an allowed module leads to others, and a text is code. */
function* findWaysAround(source: ArtifactSource, { isAllowed }: ImportRules): Generator<Hit> {
  for (const { target, call, callees } of source.calls) {
    const written = calleeName(call.callee, source.facts.language);
    if (NAMESPACE.test(written)) {
      yield { source, span: call.span, key: written, detail: `${written} reaches for the names of another module` };
      continue;
    }
    if (target === null) continue;
    const [top = "", ...rest] = target.split(".");
    const hidden = rest.find((name) => name.startsWith("_"));
    if (RUNS_TEXT.has(target)) {
      yield { source, span: call.span, key: target, detail: `${target} runs a text, which may import anything` };
    } else if (hidden !== undefined && top !== "builtins") {
      yield { source, span: call.span, key: target, detail: `${target} reaches for what ${top} keeps to itself` };
    } else if (
      !callees.every(isMethod) &&
      PYTHON_MODULES.has(top) &&
      top !== "builtins" &&
      isAllowed?.(target) === false
    ) {
      yield { source, span: call.span, key: target, detail: `${target} is reached, and ${top} is not allowed` };
    }
  }
}
