import type { CallExpression } from "../../../core/expression.ts";
import type { Draft } from "./draft.ts";
import { bindImport } from "./import-binding.ts";
import { findLoaders } from "./loaders.ts";

/** Adds the imports that are calls. After everything else is gathered: any assignment may make a name a loader. */
export function addImportCalls(draft: Draft): void {
  const isLoader = findLoaders(draft);
  for (const visit of draft.possibleImports) {
    const { node, scope } = visit;
    const call = draft.lowered.of(node);
    if (call.kind !== "call" || call.arguments.length === 0) continue;
    if (node.type !== "ImportExpression" && !isLoader(call.callee, scope)) continue;
    draft.imports.push({ module: moduleOf(call), ...bindImport(visit, draft), span: call.span });
  }
}

/** The name of the module, when it is written out. */
function moduleOf({ arguments: [given] }: CallExpression): string | null {
  return given !== undefined && !given.spread && given.value.kind === "string" ? given.value.value : null;
}
