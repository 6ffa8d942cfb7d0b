import type { ScopeId } from "../../../core/expression.ts";
import type { Parameter } from "../../../core/source-facts.ts";
import { nameOf } from "../names.ts";
import { type ClassNode, type FunctionNode, type Node, type NodeOf, spanOf } from "../syntax.ts";
import type { Visit } from "../walk.ts";
import { declarationScope } from "./assignments.ts";
import { boundNames } from "./bound-names.ts";
import type { Draft, Gathering } from "./draft.ts";

/**
 * Functions and classes. The name is one that can be used in `scope`, which for `g = function f() {}` is the body's own;
 * a method of an object has none here, but its scope is called by it.
 */
export const DEFINITION_FACTS: Gathering = {
  FunctionDeclaration: addFunction,
  FunctionExpression: addFunction,
  ArrowFunctionExpression: addFunction,
  ObjectMethod: addFunction,
  ClassMethod: addFunction,
  ClassPrivateMethod: addFunction,
  ClassDeclaration: addClass,
  ClassExpression: addClass,
};

function addFunction(visit: Visit<FunctionNode>, draft: Draft): void {
  const { node } = visit;
  const inner = draft.lowered.scopeOf(node);
  const parameters = node.params.filter(isThere);
  draft.definitions.push({
    kind: "function",
    ...bindName(visit, draft),
    parameters: parameters.map((parameter) => describeParameter(parameter, draft)),
    bases: [],
    keywords: [],
    decorators: decoratorsOf(node, draft),
    body: inner,
    span: spanOf(node),
  });
  for (const parameter of parameters) unpackParameter(parameter, inner, draft);
}

function addClass(visit: Visit<ClassNode>, draft: Draft): void {
  const { node } = visit;
  const inner = draft.lowered.scopeOf(node);
  draft.definitions.push({
    kind: "class",
    ...bindName(visit, draft),
    parameters: [],
    bases: node.superClass ? [draft.lowered.of(node.superClass)] : [],
    keywords: [],
    decorators: decoratorsOf(node, draft),
    body: inner,
    span: spanOf(node),
  });
}

function bindName(
  visit: Visit<FunctionNode | ClassNode>,
  draft: Draft,
): { readonly name: string | null; readonly scope: ScopeId } {
  const { name, binds } = nameOf(visit.node, visit.parent?.node ?? null);
  if (binds === "inside") return { name, scope: draft.lowered.scopeOf(visit.node) };
  if (binds === "nowhere") return { name: null, scope: visit.scope };
  return { name, scope: scopeAround(visit, draft) };
}

/** Outside modules, a function in a block can be called from outside it as well (ECMAScript, annex B.3.2). */
function scopeAround({ node, scope, parent }: Visit, draft: Draft): ScopeId {
  if (node.type === "FunctionDeclaration") return draft.isModule ? scope : draft.scopes.hoistFrom(scope);
  return parent !== null && isDeclarator(parent) ? declarationScope(parent, draft) : scope;
}

function isDeclarator(visit: Visit): visit is Visit<NodeOf<"VariableDeclarator">> {
  return visit.node.type === "VariableDeclarator";
}

function decoratorsOf(node: FunctionNode | ClassNode, { lowered }: Draft): ReturnType<Draft["lowered"]["all"]> {
  const decorators = "decorators" in node ? node.decorators : null;
  return (decorators ?? []).map(({ expression }) => lowered.of(expression));
}

type ParameterNode = FunctionNode["params"][number];

/**
 * `this: Type` says how a function is to be called, and is no parameter. Where Babel recovers from `(a, , b)`, one is
 * null, which its types do not say.
 */
function isThere(parameter: ParameterNode | null): parameter is ParameterNode {
  return parameter !== null && !(parameter.type === "Identifier" && parameter.name === "this");
}

/** A pattern has no name: its parts are assigned in the body's scope. */
function describeParameter(parameter: ParameterNode, { lowered }: Draft): Parameter {
  const { target, rest, value } = takeApart(parameter);
  return {
    name: target.type === "Identifier" ? target.name : "",
    kind: rest ? "rest" : "positional",
    value: value && lowered.of(value),
  };
}

function unpackParameter(parameter: ParameterNode, scope: ScopeId, { lowered, scopes, assignments }: Draft): void {
  const { target, value } = takeApart(parameter);
  for (const name of boundNames(lowered.of(target))) scopes.declare(name, scope);
  // With a value of its own, the pattern is an assignment already.
  if (target.type === "Identifier" || value !== null) return;
  assignments.push({ how: "assign", target: lowered.of(target), value: null, scope, span: spanOf(target) });
}

function takeApart(parameter: ParameterNode): {
  readonly target: Node;
  readonly rest: boolean;
  readonly value: Node | null;
} {
  const node = parameter.type === "TSParameterProperty" ? parameter.parameter : parameter;
  if (node.type === "AssignmentPattern") return { target: node.left, rest: false, value: node.right };
  if (node.type === "RestElement") return { target: node.argument, rest: true, value: null };
  return { target: node, rest: false, value: null };
}
