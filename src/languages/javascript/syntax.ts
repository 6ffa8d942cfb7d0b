import type { Span } from "../../core/span.ts";
import type { parse } from "@babel/parser";

/** What Babel's parser answers. Its node types are taken from its own declarations, so that nothing else is imported. */
export type File = ReturnType<typeof parse>;
export type Statement = File["program"]["body"][number];
export type BabelExpression = Extract<Statement, { readonly type: "ExpressionStatement" }>["expression"];

type Of<From extends { readonly type: string }, Type extends From["type"]> = Extract<From, { readonly type: Type }>;
type Member = Of<BabelExpression, "ClassExpression">["body"]["body"][number];
type Property =
  | Of<BabelExpression, "ObjectExpression">["properties"][number]
  | Of<Statement, "VariableDeclaration">["declarations"][number]["id"];
type Pattern =
  | Of<BabelExpression, "FunctionExpression">["params"][number]
  | Of<BabelExpression, "AssignmentExpression">["left"]
  | Extract<Property, { readonly type: "ObjectPattern" }>["properties"][number];
type Markup = Of<BabelExpression, "JSXElement">;
type MarkupPart =
  | Markup["children"][number]
  | Markup["openingElement"]
  | Markup["openingElement"]["name"]
  | Markup["openingElement"]["attributes"][number]
  | Extract<Markup["children"][number], { readonly type: "JSXExpressionContainer" }>["expression"];

/** Every node that can hold code or a value. Types, labels and the names inside imports are not among them. */
export type Node =
  | File["program"]
  | File["program"]["directives"][number]
  | File["program"]["directives"][number]["value"]
  | Statement
  | BabelExpression
  | Member
  | Property
  | Pattern
  | MarkupPart
  | Of<BabelExpression, "ClassExpression">["body"]
  | NonNullable<Of<BabelExpression, "ClassExpression">["decorators"]>[number]
  | Of<BabelExpression, "CallExpression">["arguments"][number]
  | Of<BabelExpression, "CallExpression">["callee"]
  | Of<BabelExpression, "BinaryExpression">["left"]
  | Of<BabelExpression, "TemplateLiteral">["expressions"][number]
  | Of<Statement, "VariableDeclaration">["declarations"][number]
  | Of<Statement, "SwitchStatement">["cases"][number]
  | NonNullable<Of<Statement, "TryStatement">["handler"]>
  | NonNullable<Of<Statement, "ImportDeclaration">["attributes"]>[number]
  | Of<Statement, "ExportDefaultDeclaration">["declaration"]
  | Of<Statement, "TSEnumDeclaration">["members"][number]
  | Of<Statement, "TSModuleDeclaration">["body"]
  | Of<Statement, "TSImportEqualsDeclaration">["moduleReference"];

export type NodeType = Node["type"];
export type NodeOf<Type extends NodeType> = Extract<Node, { readonly type: Type }>;

const FUNCTIONS = [
  "FunctionDeclaration",
  "FunctionExpression",
  "ArrowFunctionExpression",
  "ObjectMethod",
  "ClassMethod",
  "ClassPrivateMethod",
] as const;
export type FunctionNode = NodeOf<(typeof FUNCTIONS)[number]>;
export type ClassNode = NodeOf<"ClassDeclaration" | "ClassExpression">;

const FUNCTION_TYPES: ReadonlySet<string> = new Set(FUNCTIONS);

export function isFunction(node: Node): node is FunctionNode {
  return FUNCTION_TYPES.has(node.type);
}

export function isClass(node: Node): node is ClassNode {
  return node.type === "ClassDeclaration" || node.type === "ClassExpression";
}

/** Babel gives every node that it parses both offsets; its types allow for nodes made by hand. */
export function spanOf(node: { readonly start?: number | null; readonly end?: number | null }): Span {
  return { start: node.start ?? 0, end: node.end ?? 0 };
}
