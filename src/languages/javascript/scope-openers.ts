import type { Scope } from "../../core/source-facts.ts";
import { isFunction, type Node } from "./syntax.ts";

export interface Opening {
  readonly kind: Exclude<Scope["kind"], "source" | "comprehension">;
  /** The properties whose nodes are inside; null for all. */
  readonly inside: readonly string[] | null;
}

const FUNCTION: Opening = { kind: "function", inside: ["params", "body"] };
const CLASS: Opening = { kind: "class", inside: ["body"] };
const STATIC_BLOCK: Opening = { kind: "function", inside: null };
const BLOCK: Opening = { kind: "block", inside: null };
const CASES: Opening = { kind: "block", inside: ["cases"] };

/**
 * The scope that a node opens, if any. Parameters and body of a function are one scope. A block is one only when it
 * declares something for itself: there are many others, and they change nothing.
 */
export function openingOf(node: Node, parent: Node | null, isModule: boolean): Opening | null {
  switch (node.type) {
    case "FunctionDeclaration":
    case "FunctionExpression":
    case "ArrowFunctionExpression":
    case "ObjectMethod":
    case "ClassMethod":
    case "ClassPrivateMethod":
      return FUNCTION;
    case "ClassDeclaration":
    case "ClassExpression":
      return CLASS;
    case "StaticBlock":
    // A namespace becomes a function that is called at once.
    case "TSModuleDeclaration":
      return STATIC_BLOCK;
    case "BlockStatement":
      if (parent !== null && isFunction(parent)) return null;
      return declaresForItself(node.body, isModule) ? BLOCK : null;
    case "SwitchStatement":
      return node.cases.some(({ consequent }) => declaresForItself(consequent, isModule)) ? CASES : null;
    case "ForStatement":
      return isLexical(node.init) ? BLOCK : null;
    case "ForInStatement":
    case "ForOfStatement":
      return isLexical(node.left) ? BLOCK : null;
    case "CatchClause":
      return BLOCK;
    default:
      return null;
  }
}

/** Babel has no statement for `namespace` in front of a keyword, which its types do not say. */
function declaresForItself(statements: readonly (Node | undefined)[], isModule: boolean): boolean {
  return statements.some(
    (statement) =>
      isLexical(statement) ||
      statement?.type === "ClassDeclaration" ||
      (statement?.type === "FunctionDeclaration" && isModule),
  );
}

/** Whether a statement declares names for the block in which it stands. */
export function isLexical(node: Node | null | undefined): boolean {
  return node?.type === "VariableDeclaration" && node.kind !== "var";
}
