import type { Argument, Expression } from "../../core/expression.ts";
import type { ArgumentValue, Value } from "../value.ts";
import { choose, COMPUTED, forEachAlternative, forEachCombination, isRoute } from "./choice.ts";
import { isGiven, PARAMETER } from "./command-line.ts";
import { applyMutations } from "./mutated.ts";
import { unrollComprehension } from "./comprehensions.ts";
import type { Evaluator, Place } from "./evaluator.ts";

/** What an expression stands for, without looking whether that was asked before. */
export function evaluateExpression(evaluator: Evaluator, expression: Expression, place: Place): Value {
  const special = evaluator.dialect.expression(expression, place, evaluator);
  if (special !== null) return special;
  const valueOf = (each: Expression): Value => evaluator.evaluate(each, place);
  switch (expression.kind) {
    case "name":
      return applyMutations(
        evaluator,
        evaluator.lookUp(expression.name, place, expression.span.start) ?? COMPUTED,
        expression,
        place,
      );
    case "attribute":
      return applyMutations(
        evaluator,
        evaluator.attributeOf(valueOf(expression.object), expression.name),
        expression,
        place,
      );
    case "index":
      return evaluateIndex(evaluator, expression, place);
    case "call":
      return evaluator.apply(valueOf(expression.callee), evaluateArguments(evaluator, expression.arguments, place));
    case "string":
      return { kind: "text", value: expression.value, bytes: expression.bytes };
    case "number":
      return { kind: "number", value: expression.value };
    case "constant":
      return { kind: "constant", name: expression.name };
    case "template":
      return evaluateTemplate(evaluator, expression.parts, place);
    case "binary":
      return evaluateBinary(evaluator, expression, place);
    case "unary":
      return forEachAlternative(
        valueOf(expression.operand),
        (operand) => evaluator.dialect.unary(expression.operator, operand) ?? COMPUTED,
      );
    case "conditional":
      return evaluateConditional(evaluator, expression, place);
    case "list":
      return { kind: "list", items: evaluateItems(evaluator, expression.items, place) };
    case "dictionary":
      return { kind: "dictionary", entries: evaluateEntries(evaluator, expression.entries, place) };
    case "function":
      return { kind: "own", body: expression.body, name: null, receiver: null };
    case "comprehension": {
      const items = unrollComprehension(evaluator, expression, place);
      return items === null ? unknownItems(evaluator, expression) : { kind: "list", items };
    }
    case "slice":
    case "spread":
    case "other":
      return COMPUTED;
  }
}

/** What goes over things that are not known: each of them may be anything where its element may be. */
function unknownItems(evaluator: Evaluator, { element, span }: Extract<Expression, { kind: "comprehension" }>): Value {
  const scope = evaluator.index.comprehensions.get(`${span.start}:${span.end}`);
  const item = scope === undefined ? COMPUTED : evaluator.evaluate(element, { scope, frame: null });
  return isRoute(item) ? item : COMPUTED;
}

/** Arguments in order; what is spread over several is taken apart where it is known, else it is one that is not known. */
export function evaluateArguments(
  evaluator: Evaluator,
  args: readonly Argument[],
  place: Place,
): readonly ArgumentValue[] {
  return args.flatMap(({ name, spread, value }): readonly ArgumentValue[] => {
    const given = evaluator.evaluate(value, place);
    if (!spread) return [{ name, value: given }];
    if (given.kind === "dictionary") return given.entries.flatMap(({ key, value: each }) => namedArgument(key, each));
    if (name !== null) return [];
    return spreadItems(evaluator, given).map((each) => ({ name: null, value: each }));
  });
}

function namedArgument(key: Value, value: Value): readonly ArgumentValue[] {
  return key.kind === "text" ? [{ name: key.value, value }] : [];
}

function evaluateIndex(
  evaluator: Evaluator,
  { object, index }: Extract<Expression, { kind: "index" }>,
  place: Place,
): Value {
  const value = evaluator.evaluate(object, place);
  if (index.kind !== "slice") return evaluator.indexOf(value, evaluator.evaluate(index, place));
  const [lower, upper, step] = [index.lower, index.upper, index.step].map((bound) =>
    bound === null ? null : evaluator.evaluate(bound, place),
  );
  return forEachAlternative(
    value,
    (each) =>
      evaluator.dialect.slice(each, lower ?? null, upper ?? null, step ?? null) ??
      (isGiven(each) ? PARAMETER : COMPUTED),
  );
}

/** Parts that are not known stay as values between the texts. */
function evaluateTemplate(evaluator: Evaluator, parts: readonly (string | Expression)[], place: Place): Value {
  const values = parts.map((part): string | Value => {
    if (typeof part === "string") return part;
    const value = evaluator.evaluate(part, place);
    const text = evaluator.dialect.templatePart(value);
    return text?.kind === "text" ? text.value : value;
  });
  if (values.every((part) => typeof part === "string")) return { kind: "text", value: values.join(""), bytes: false };
  return { kind: "template", parts: values };
}

/** Chains such as `a + b + c + …` lean to the left and can be long: they are gone through, not into. */
function evaluateBinary(
  evaluator: Evaluator,
  expression: Extract<Expression, { kind: "binary" }>,
  place: Place,
): Value {
  const chain: Extract<Expression, { kind: "binary" }>[] = [];
  let first: Expression = expression;
  while (first.kind === "binary") {
    chain.push(first);
    first = first.left;
  }
  let value = evaluator.evaluate(first, place);
  for (const { operator, right } of chain.toReversed()) {
    const operands = [value, evaluator.evaluate(right, place)];
    value = forEachCombination(operands, ([left, other]) =>
      left === undefined || other === undefined
        ? COMPUTED
        : (evaluator.dialect.binary(operator, left, other) ?? COMPUTED),
    );
  }
  return value;
}

function evaluateConditional(
  evaluator: Evaluator,
  { test, branches }: Extract<Expression, { kind: "conditional" }>,
  place: Place,
): Value {
  const truth = evaluator.dialect.truth(evaluator.evaluate(test, place));
  const [then, otherwise] = branches;
  const taken = truth === true ? then : truth === false ? otherwise : undefined;
  return choose((taken === undefined ? branches : [taken]).map((branch) => evaluator.evaluate(branch, place)));
}

function evaluateItems(evaluator: Evaluator, items: readonly Expression[], place: Place): readonly Value[] {
  return items.flatMap((item) => {
    if (item.kind !== "spread") return [evaluator.evaluate(item, place)];
    return spreadItems(evaluator, evaluator.evaluate(item.value, place));
  });
}

/** Each costs a step: whoever spreads lists into lists makes many of few. */
function spreadItems(evaluator: Evaluator, value: Value): readonly Value[] {
  const items = evaluator.elementsOf(value);
  return items !== null && evaluator.spend(items.length) ? items : [COMPUTED];
}

type Entries = Extract<Value, { kind: "dictionary" }>["entries"];

function evaluateEntries(
  evaluator: Evaluator,
  entries: Extract<Expression, { kind: "dictionary" }>["entries"],
  place: Place,
): Entries {
  return entries.flatMap(({ key, value }): Entries => {
    const given = evaluator.evaluate(value, place);
    if (key !== null) return [{ key: evaluator.evaluate(key, place), value: given }];
    return given.kind === "dictionary" && evaluator.spend(given.entries.length)
      ? given.entries
      : [{ key: COMPUTED, value: COMPUTED }];
  });
}
