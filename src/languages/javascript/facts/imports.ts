import type { ImportFact } from "../../../core/source-facts.ts";
import { type NodeOf, spanOf } from "../syntax.ts";
import type { Visit } from "../walk.ts";
import type { Draft, Gathering } from "./draft.ts";

type ImportedName = ImportFact["names"][number];
type ModuleName = NodeOf<"ImportDeclaration">["specifiers"][number]["local"] | NodeOf<"StringLiteral">;

/**
 * Imports by statement. Those of types only are taken away by compilers and are none. What is exported from another
 * module (`export { a } from "x"`) gets no name here: its `as` is empty.
 */
export const IMPORT_FACTS: Gathering = {
  ImportDeclaration(visit, draft) {
    const { node } = visit;
    if (isOfTypes(node.importKind)) return;
    const names: ImportedName[] = [];
    let bound: string | null = null;
    for (const specifier of node.specifiers) {
      const as = specifier.local.name;
      if (specifier.type === "ImportNamespaceSpecifier") bound = as;
      else if (specifier.type === "ImportDefaultSpecifier") names.push({ name: "default", as });
      else if (!isOfTypes(specifier.importKind)) names.push({ name: textOf(specifier.imported), as });
    }
    addImport(visit, { module: node.source.value, names, bound }, draft);
  },
  ExportNamedDeclaration(visit, draft) {
    const { node } = visit;
    if (!node.source || isOfTypes(node.exportKind)) return;
    const names = node.specifiers.flatMap((specifier) => {
      if (specifier.type === "ExportNamespaceSpecifier") return [{ name: "*", as: "" }];
      if (specifier.type !== "ExportSpecifier" || isOfTypes(specifier.exportKind)) return [];
      return [{ name: textOf(specifier.local), as: "" }];
    });
    addImport(visit, { module: node.source.value, names, bound: null }, draft);
  },
  ExportAllDeclaration(visit, draft) {
    const { node } = visit;
    if (isOfTypes(node.exportKind)) return;
    addImport(visit, { module: node.source.value, names: [{ name: "*", as: "" }], bound: null }, draft);
  },
  TSImportEqualsDeclaration(visit, draft) {
    const { node, scope } = visit;
    const { moduleReference: reference, id } = node;
    if (isOfTypes(node.importKind)) return;
    if (reference.type === "TSExternalModuleReference") {
      addImport(visit, { module: reference.expression.value, names: [], bound: id.name }, draft);
      return;
    }
    const target = { kind: "name", name: id.name, span: spanOf(id) } as const;
    const value = draft.lowered.of(reference);
    draft.scopes.declare(id.name, scope);
    draft.assignments.push({ how: "assign", target, value, scope, span: spanOf(node) });
  },
};

function addImport({ node, scope }: Visit, imported: Omit<ImportFact, "scope" | "span">, draft: Draft): void {
  draft.imports.push({ ...imported, scope, span: spanOf(node) });
}

function isOfTypes(kind: string | null | undefined): boolean {
  return kind === "type" || kind === "typeof";
}

function textOf(name: ModuleName): string {
  return name.type === "StringLiteral" ? name.value : name.name;
}
