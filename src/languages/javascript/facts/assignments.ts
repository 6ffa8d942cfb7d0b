import type { Expression, ScopeId } from "../../../core/expression.ts";
import type { AssignmentFact } from "../../../core/source-facts.ts";
import { keyName } from "../names.ts";
import { isLexical } from "../scope-openers.ts";
import { isFunction, type Node, type NodeOf, spanOf } from "../syntax.ts";
import type { Visit } from "../walk.ts";
import { boundNames } from "./bound-names.ts";
import type { Draft, Gathering } from "./draft.ts";

export const ASSIGNMENT_FACTS: Gathering = {
  VariableDeclarator(visit, draft) {
    const { node, parent } = visit;
    if (isLoopTarget(parent)) return;
    const how = isUsing(parent) ? "with" : "assign";
    declare(how, node.id, node.init, { node, scope: declarationScope(visit, draft) }, draft);
  },
  AssignmentExpression(visit, draft) {
    const { node } = visit;
    add(node.operator === "=" ? "assign" : "augment", node.left, node.right, visit, draft);
  },
  AssignmentPattern(visit, draft) {
    // The value of a parameter that is one name stands with the parameter.
    if (isParameter(visit) && visit.node.left.type === "Identifier") return;
    add("assign", visit.node.left, visit.node.right, visit, draft);
  },
  UpdateExpression: (visit, draft) => add("augment", visit.node.argument, null, visit, draft),
  UnaryExpression(visit, draft) {
    if (visit.node.operator === "delete") add("delete", visit.node.argument, null, visit, draft);
  },
  ForInStatement: addLoop,
  ForOfStatement: addLoop,
  CatchClause({ node }, draft) {
    const scope = draft.lowered.scopeOf(node);
    if (node.param) declare("catch", node.param, null, { node: node.param, scope }, draft);
  },
  ReturnStatement: (visit, draft) => add("return", null, visit.node.argument, visit, draft),
  ArrowFunctionExpression({ node }, draft) {
    const scope = draft.lowered.scopeOf(node);
    if (node.body.type !== "BlockStatement") add("return", null, node.body, { node: node.body, scope }, draft);
  },
  YieldExpression: (visit, draft) => add("yield", null, visit.node.argument, visit, draft),
  ClassProperty: addField,
  ClassPrivateProperty: addField,
  ClassAccessorProperty: addField,
  TSModuleDeclaration({ node, scope }, draft) {
    if (node.id.type === "Identifier") addNamed(node, node.id, null, scope, draft);
  },
  TSEnumDeclaration(visit, draft) {
    const { node, scope } = visit;
    const entries = node.members.map((member) => {
      const name = member.id.type === "Identifier" ? member.id.name : member.id.value;
      const key: Expression = { kind: "string", value: name, bytes: false, span: spanOf(member.id) };
      return { key, value: draft.lowered.of(member.initializer) };
    });
    const value: Expression = { kind: "dictionary", entries, span: spanOf(node) };
    addNamed(node, node.id, value, scope, draft);
  },
};

interface Place {
  readonly node: Node;
  readonly scope: ScopeId;
}

function add(
  how: AssignmentFact["how"],
  target: Node | null,
  value: Node | null | undefined,
  { node, scope }: Place,
  { lowered, assignments }: Draft,
): void {
  assignments.push({
    how,
    target: target && lowered.of(target),
    value: value ? lowered.of(value) : null,
    scope,
    span: spanOf(node),
  });
}

/** An assignment that also says to which scope the names belong. */
function declare(
  how: AssignmentFact["how"],
  target: Node,
  value: Node | null | undefined,
  place: Place,
  draft: Draft,
): void {
  for (const name of boundNames(draft.lowered.of(target))) draft.scopes.declare(name, place.scope);
  add(how, target, value, place, draft);
}

/** What declares a name without an assignment in the syntax. */
function addNamed(
  node: Node,
  id: NodeOf<"Identifier">,
  value: Expression | null,
  scope: ScopeId,
  { scopes, assignments }: Draft,
): void {
  const target: Expression = { kind: "name", name: id.name, span: spanOf(id) };
  scopes.declare(id.name, scope);
  assignments.push({ how: "assign", target, value, scope, span: spanOf(node) });
}

function addLoop(visit: Visit<NodeOf<"ForInStatement" | "ForOfStatement">>, draft: Draft): void {
  const { node } = visit;
  const inner = isLexical(node.left) ? draft.lowered.scopeOf(node) : visit.scope;
  if (node.left.type !== "VariableDeclaration")
    return add("loop", node.left, node.right, { node: node.left, scope: inner }, draft);
  const scope = isLexical(node.left) ? inner : draft.scopes.hoistFrom(inner);
  for (const { id } of node.left.declarations) declare("loop", id, node.right, { node: node.left, scope }, draft);
}

function addField(
  visit: Visit<NodeOf<"ClassProperty" | "ClassPrivateProperty" | "ClassAccessorProperty">>,
  { lowered, scopes, assignments }: Draft,
): void {
  const { node, scope } = visit;
  const name = keyName(node);
  if (name !== null) scopes.declare(name, scope);
  const target: Expression = name === null ? lowered.of(node.key) : { kind: "name", name, span: spanOf(node.key) };
  const value = node.value ? lowered.of(node.value) : null;
  assignments.push({ how: "assign", target, value, scope, span: spanOf(node) });
}

/** Where a declared name belongs: `var` rises out of blocks. */
export function declarationScope({ scope, parent }: Visit<NodeOf<"VariableDeclarator">>, draft: Draft): ScopeId {
  const isVar = parent?.node.type === "VariableDeclaration" && parent.node.kind === "var";
  return isVar ? draft.scopes.hoistFrom(scope) : scope;
}

function isLoopTarget(declaration: Visit | null): boolean {
  const loop = declaration?.parent?.node;
  return (loop?.type === "ForInStatement" || loop?.type === "ForOfStatement") && loop.left === declaration?.node;
}

function isUsing(declaration: Visit | null): boolean {
  return declaration?.node.type === "VariableDeclaration" && declaration.node.kind.endsWith("using");
}

function isParameter({ parent }: Visit): boolean {
  return parent !== null && (isFunction(parent.node) || parent.node.type === "TSParameterProperty");
}
