import type { ScopeId } from "../../../core/expression.ts";
import type { ImportFact } from "../../../core/source-facts.ts";
import { keyName } from "../names.ts";
import type { Node, NodeOf } from "../syntax.ts";
import type { Visit } from "../walk.ts";
import { declarationScope } from "./assignments.ts";
import type { Draft } from "./draft.ts";

export type ImportBinding = Pick<ImportFact, "names" | "bound" | "scope">;

/**
 * What the value of `require("x")` or `import("x")` is bound to, seen from that call: `const a = …`, `const { b: c } = …`,
 * `d = (await …).e`, `….then((f) => …)`. Anything else is left to the assignments.
 */
export function bindImport(call: Visit, draft: Draft): ImportBinding {
  const unbound: ImportBinding = { names: [], bound: null, scope: call.scope };
  const { value, name } = unwrap(call);
  const place = value.parent;
  if (place === null) return unbound;
  if (name === "then") return bindCallback(value, draft) ?? unbound;
  const target = targetOf(value, place);
  if (target === null) return unbound;
  const scope = isDeclarator(place) ? declarationScope(place, draft) : place.scope;
  if (name === null) return { ...bindTarget(target), scope };
  return target.type === "Identifier" ? { names: [{ name, as: target.name }], bound: null, scope } : unbound;
}

/** Goes from the call out through `await`, types and at most one `.name`. */
function unwrap(call: Visit): { readonly value: Visit; readonly name: string | null } {
  let value = call;
  let name: string | null = null;
  for (let around = value.parent; around !== null; around = value.parent) {
    if (around.node.type === "MemberExpression" && around.node.object === value.node && name === null) {
      name = memberName(around.node);
      if (name === null) break;
    } else if (!TRANSPARENT.has(around.node.type)) break;
    value = around;
  }
  return { value, name };
}

const TRANSPARENT: ReadonlySet<string> = new Set([
  "AwaitExpression",
  "TSAsExpression",
  "TSSatisfiesExpression",
  "TSNonNullExpression",
  "TSTypeAssertion",
  "TypeCastExpression",
]);

function memberName({ property, computed }: NodeOf<"MemberExpression">): string | null {
  if (property.type === "StringLiteral") return property.value;
  return !computed && property.type === "Identifier" ? property.name : null;
}

function isDeclarator(visit: Visit): visit is Visit<NodeOf<"VariableDeclarator">> {
  return visit.node.type === "VariableDeclarator";
}

function targetOf(value: Visit, { node }: Visit): Node | null {
  if (node.type === "VariableDeclarator") return node.id;
  const isAssigned = node.type === "AssignmentExpression" && node.operator === "=" && node.right === value.node;
  return isAssigned ? node.left : null;
}

/** `import("x").then((a) => …)`: the first parameter is the module, in the function's own scope. */
function bindCallback(then: Visit, { lowered }: Draft): ImportBinding | null {
  const call = then.parent?.node;
  if (call?.type !== "CallExpression" || call.callee !== then.node) return null;
  const [callback] = call.arguments;
  if (callback?.type !== "ArrowFunctionExpression" && callback?.type !== "FunctionExpression") return null;
  const [parameter] = callback.params;
  const scope: ScopeId = lowered.scopeOf(callback);
  return parameter ? { ...bindTarget(parameter), scope } : null;
}

function bindTarget(target: Node): Pick<ImportBinding, "names" | "bound"> {
  if (target.type === "Identifier") return { names: [], bound: target.name };
  if (target.type !== "ObjectPattern") return { names: [], bound: null };
  const names = target.properties.flatMap((property) => {
    if (property.type === "RestElement") {
      return property.argument.type === "Identifier" ? [{ name: "*", as: property.argument.name }] : [];
    }
    const value = property.value.type === "AssignmentPattern" ? property.value.left : property.value;
    const name = keyName(property);
    return name !== null && value.type === "Identifier" ? [{ name, as: value.name }] : [];
  });
  return { names, bound: null };
}
