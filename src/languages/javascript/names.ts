import type { FunctionNode, ClassNode, Node } from "./syntax.ts";
import { isClass, isFunction } from "./syntax.ts";

export interface GivenName {
  readonly name: string | null;
  /**
   * Where the name can be used: in the scope around (`function f() {}`, `f = () => {}`), only inside what it names
   * (`g = function f() {}`), or nowhere without an object (`{ f() {} }`): the last would else hide an outer `f`.
   */
  readonly binds: "around" | "inside" | "nowhere";
}

/** What a function or class is called, by itself or by what it is assigned to. */
export function nameOf(node: FunctionNode | ClassNode, parent: Node | null): GivenName {
  if ("key" in node) return { name: keyName(node), binds: node.type === "ObjectMethod" ? "nowhere" : "around" };
  if ("id" in node && node.id) return { name: node.id.name, binds: isDeclaration(node) ? "around" : "inside" };
  return nameByPlace(node, parent) ?? { name: null, binds: "nowhere" };
}

function isDeclaration({ type }: Node): boolean {
  return type === "FunctionDeclaration" || type === "ClassDeclaration";
}

function nameByPlace(node: Node, parent: Node | null): GivenName | null {
  switch (parent?.type) {
    case "VariableDeclarator":
      return parent.id.type === "Identifier" ? { name: parent.id.name, binds: "around" } : null;
    case "AssignmentExpression":
    case "AssignmentPattern":
      return parent.right === node ? nameByTarget(parent.left) : null;
    case "ClassProperty":
    case "ClassPrivateProperty":
    case "ClassAccessorProperty":
      return { name: keyName(parent), binds: "around" };
    case "ObjectProperty":
      return { name: keyName(parent), binds: "nowhere" };
    default:
      return null;
  }
}

function nameByTarget(target: Node): GivenName | null {
  if (target.type === "Identifier") return { name: target.name, binds: "around" };
  if (target.type !== "MemberExpression" || target.computed || target.property.type !== "Identifier") return null;
  return { name: target.property.name, binds: "nowhere" };
}

type Keyed = Extract<Node, { readonly key: unknown }>;

/** The name of a property or member as it is written; null when it is computed. */
export function keyName(node: Keyed): string | null {
  const { key } = node;
  if (key.type === "StringLiteral") return key.value;
  if (key.type === "PrivateName") return `#${key.id.name}`;
  if ("computed" in node && node.computed === true) return null;
  if (key.type === "Identifier") return key.name;
  return key.type === "NumericLiteral" ? String(key.value) : null;
}

/** What a scope is called in reports. */
export function scopeNameOf(node: Node, parent: Node | null): string | null {
  return isFunction(node) || isClass(node) ? nameOf(node, parent).name : null;
}
