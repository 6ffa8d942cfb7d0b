import type { Expression, ScopeId } from "../../core/expression.ts";
import type { AssignmentFact, ImportFact } from "../../core/source-facts.ts";
import { givesPowers } from "../meaning/powers.ts";
import type { Value } from "../value.ts";
import { alternativesOf } from "./choice.ts";
import { findCallees, nameOfCallee } from "./callees.ts";
import type { Evaluator, Place } from "./evaluator.ts";
import { importsOfCode } from "./data-address.ts";
import type { ResolvedCall, ResolvedUse } from "./resolved.ts";

/** Expressions within one that are looked into. */
const DEEPEST_USE = 40;

/** Everything powerful that a source uses other than by calling it. */
export function findUses(evaluator: Evaluator, calls: readonly ResolvedCall[]): readonly ResolvedUse[] {
  const { facts } = evaluator.index;
  const called = new Set(calls.flatMap(({ call }) => (call.callee.kind === "name" ? [call.callee.name] : [])));
  const uses: ResolvedUse[] = [];
  const use = (expression: Expression, scope: ScopeId, how: ResolvedUse["how"] = "value"): void => {
    collect(evaluator, expression, { scope, frame: null }, how, uses, DEEPEST_USE);
  };
  for (const resolved of calls) {
    const names = resolved.callees.map(nameOfCallee);
    if (names.some((name) => name !== null && evaluator.dialect.looksOnly(name))) continue;
    const handled = names.some((name) => name !== null && callsItsArguments(evaluator, name));
    for (const { value } of handled ? [] : resolved.call.arguments) use(value, resolved.scope);
  }
  for (const fact of facts.assignments) {
    if (fact.value !== null && keepsValue(fact, facts.scopes[fact.scope]?.kind === "class", called))
      use(fact.value, fact.scope);
    if (fact.target !== null && fact.how !== "delete") useTarget(evaluator, fact, fact.target, uses);
  }
  for (const fact of facts.imports) uses.push(...useImport(evaluator, fact));
  for (const { span } of importsOfCode(evaluator.index)) uses.push({ name: "import", how: "value", span });
  for (const { bases, keywords, decorators, parameters, scope } of facts.definitions) {
    for (const base of bases) use(base, scope, "base");
    for (const { value } of keywords) use(value, scope);
    for (const decorator of decorators) use(decorator, scope);
    for (const { name, value } of parameters) if (value !== null && !called.has(name)) use(value, scope);
  }
  return uses;
}

/** What is imported without a name here is given away: `export { exec } from "child_process"`. */
function useImport({ dialect, meanings }: Evaluator, { module, names, span }: ImportFact): readonly ResolvedUse[] {
  if (module === null) return [];
  return names.flatMap(({ name, as }): readonly ResolvedUse[] => {
    const value = as === "" && name !== "*" ? dialect.importValue(module, name) : null;
    const meaning = value?.kind === "named" && Object.hasOwn(meanings, value.name) ? meanings[value.name] : undefined;
    const isPower = value?.kind === "named" && meaning !== undefined && givesPowers(meaning, "value");
    return isPower ? [{ name: value.name, how: "value", span }] : [];
  });
}

/** An alias that the source itself calls is no more than the calls. */
function keepsValue({ target, how }: AssignmentFact, isInClass: boolean, called: ReadonlySet<string>): boolean {
  if (how === "augment" || how === "catch" || how === "with") return false;
  if (target?.kind === "name") return isInClass || (how !== "loop" && !called.has(target.name));
  return target?.kind !== "list";
}

function callsItsArguments({ meanings }: Evaluator, name: string): boolean {
  const meaning = Object.hasOwn(meanings, name) ? meanings[name] : undefined;
  return meaning?.effects.some(({ does }) => does === "calls") === true;
}

/** What is put in the place of something powerful. */
function useTarget(evaluator: Evaluator, { scope }: AssignmentFact, target: Expression, uses: ResolvedUse[]): void {
  const place = { scope, frame: null };
  if (target.kind === "attribute") {
    const owner = evaluator.dialect.storesCode(target.name);
    if (owner !== null) uses.push({ name: owner, how: "store", span: target.span });
    else collect(evaluator, target, place, "store", uses, 1);
  } else if (target.kind === "index") collect(evaluator, target.object, place, "store", uses, 1);
}

/** What a value is, or what it calls when it is called. */
function namesOf(evaluator: Evaluator, given: Value): readonly string[] {
  return alternativesOf(given).flatMap((value) => {
    if (value.kind === "named" || value.kind === "member") return [value.name];
    if (value.kind !== "result") return [];
    return findCallees(evaluator, value, () => []).flatMap((callee) => nameOfCallee(callee) ?? []);
  });
}

function collect(
  evaluator: Evaluator,
  expression: Expression,
  place: Place,
  how: ResolvedUse["how"],
  uses: ResolvedUse[],
  depth: number,
): void {
  const into = (each: Expression, scope: ScopeId = place.scope): void => {
    if (depth > 0) collect(evaluator, each, { scope, frame: null }, how, uses, depth - 1);
  };
  switch (expression.kind) {
    case "name":
    case "attribute":
    case "index":
    case "call":
      for (const name of namesOf(evaluator, evaluator.evaluate(expression, place))) {
        const meaning = Object.hasOwn(evaluator.meanings, name) ? evaluator.meanings[name] : undefined;
        if (meaning !== undefined && givesPowers(meaning, how)) uses.push({ name, how, span: expression.span });
      }
      return;
    case "list":
      for (const item of expression.items) into(item);
      return;
    case "dictionary":
      for (const { value } of expression.entries) into(value);
      return;
    case "conditional":
      for (const branch of expression.branches) into(branch);
      return;
    case "binary":
      if (["and", "or", "||", "&&", "??", ":=", ",", "+"].includes(expression.operator)) {
        into(expression.left);
        into(expression.right);
      }
      return;
    case "spread":
      into(expression.value);
      return;
    case "other":
      for (const part of expression.parts) into(part);
      return;
    case "comprehension":
      into(expression.element, evaluator.index.comprehensions.get(`${expression.span.start}:${expression.span.end}`));
      return;
    default:
  }
}
