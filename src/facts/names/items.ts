import { onceFor } from "../once-for.ts";
import type { Expression, ScopeId } from "../../core/expression.ts";
import type { AssignmentFact } from "../../core/source-facts.ts";
import { alternativesOf } from "./choice.ts";
import { partsOf } from "../query/expressions.ts";
import type { Evaluator } from "./evaluator.ts";
import type { ResolvedItem } from "./resolved.ts";

/** Expressions of one source that are looked at: enough for what people write, little for what is made to last. */
const MOST_STEPS = 100_000;
/** A program that is started has the environment anyway: to hand it on is no use of it. */
const HANDED_ON = "env";

interface Waiting {
  readonly expression: Expression;
  readonly scope: ScopeId;
  /** `callee`: it is called, and so its last name is that of a method. */
  readonly as: "value" | "callee";
}

/**
 * Items of things whose items mean something, such as `os.environ["HOME"]` and `process.env.HOME`, and their use as a
 * whole. Methods are calls and not among them.
 */
export function findItems(evaluator: Evaluator): readonly ResolvedItem[] {
  const { facts, text } = evaluator.index;
  const owners = ownersIn(evaluator.meanings);
  const lastNames = new Set([...owners].map((name) => name.slice(name.lastIndexOf(".") + 1)));
  // Most sources name none of them, and the walk is over everything.
  if (![...lastNames].some((name) => text.includes(name))) return [];
  const items: ResolvedItem[] = [];
  const waiting: Waiting[] = [];
  const add = (expression: Expression | null, scope: ScopeId, as: Waiting["as"] = "value"): void => {
    if (expression !== null) waiting.push({ expression, scope, as });
  };
  const ownerOf = (expression: Expression, scope: ScopeId): string | null => {
    const mayBe = expression.kind === "name" || (expression.kind === "attribute" && lastNames.has(expression.name));
    if (!mayBe) return null;
    const values = alternativesOf(evaluator.evaluate(expression, { scope, frame: null }));
    return values.flatMap((value) => (value.kind === "named" && owners.has(value.name) ? [value.name] : []))[0] ?? null;
  };
  for (const { call, scope } of facts.calls) {
    add(call.callee, scope, "callee");
    for (const { name, value } of call.arguments) if (name !== HANDED_ON) add(value, scope);
  }
  for (const fact of facts.assignments) addAssignment(fact);
  for (const { condition } of facts.regions) add(condition, 0);
  for (const { parameters, scope } of facts.definitions) for (const { value } of parameters) add(value, scope);
  for (let steps = 0; steps < MOST_STEPS; steps++) {
    const next = waiting.pop();
    if (next === undefined) break;
    look(next);
  }
  return items.toSorted((a, b) => a.span.start - b.span.start);

  /** `env = os.environ` only gives it another name; a pattern takes items. */
  function addAssignment({ target, value, scope, how }: AssignmentFact): void {
    const owner = value === null ? null : ownerOf(value, scope);
    if (target?.kind === "attribute" || target?.kind === "index") add(target, scope);
    if (owner === null || value === null) add(value, scope);
    else if (target?.kind === "dictionary") {
      for (const { key } of target.entries) addItem(owner, key, scope, value);
    } else if (how !== "assign" || target?.kind !== "name") add(value, scope);
  }

  function addItem(name: string, key: Expression | null, scope: ScopeId, at: Expression): void {
    items.push({ name, key: key === null ? null : evaluator.evaluate(key, { scope, frame: null }), span: at.span });
  }

  function look({ expression, scope, as }: Waiting): void {
    const name = as === "value" ? ownerOf(expression, scope) : null;
    if (name !== null) {
      items.push({ name, key: null, span: expression.span });
      return;
    }
    switch (expression.kind) {
      case "attribute": {
        const owner = ownerOf(expression.object, scope);
        if (owner === null) return add(expression.object, scope);
        // What is called is a method; in Python everything else is a field, too.
        if (as === "callee" || !evaluator.dialect.hasItemsAsAttributes) return;
        const key = { kind: "text", value: expression.name, bytes: false } as const;
        items.push({ name: owner, key, span: expression.span });
        return;
      }
      case "index": {
        const owner = ownerOf(expression.object, scope);
        if (owner === null) add(expression.object, scope);
        else addItem(owner, expression.index, scope, expression);
        return add(expression.index, scope);
      }
      case "binary": {
        const isAsked = expression.operator === "in" || expression.operator === "not in";
        const owner = isAsked ? ownerOf(expression.right, scope) : null;
        if (owner === null) add(expression.right, scope);
        else addItem(owner, expression.left, scope, expression);
        return add(expression.left, scope);
      }
      case "call":
        // Each call is looked at by itself.
        return;
      case "dictionary":
        for (const { key, value } of expression.entries) {
          if (key?.kind !== "string" || key.value !== HANDED_ON) add(value, scope);
        }
        return;
      default:
        for (const part of partsOf(expression)) add(part, scope);
    }
  }
}

/** Names of things whose items mean something. */
const ownersIn = onceFor(
  (meanings: Evaluator["meanings"]): ReadonlySet<string> =>
    new Set(Object.keys(meanings).filter((name) => meanings[name]?.item !== undefined)),
);
